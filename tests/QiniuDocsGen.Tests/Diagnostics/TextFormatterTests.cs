using CsCheck;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Diagnostics;

public sealed class TextFormatterTests
{
    private static readonly DiagnosticRule Rule = new("QD1099", "made-up", Severity.Warning, "Something is odd.", "do it otherwise");
    private static readonly DiagnosticRule Template = new("QD4099", "made-up", Severity.Error, "Something is odd.", "");

    [Fact]
    public void Chinese_characters_are_underlined_two_cells_wide() =>
        Assert.Equal(
            """
            content/parts/part-01.md:2:4: warning QD1099 made-up: 这里不对
                2 │ 设置域名解析
                  │       ~~~~
               help: do it otherwise

            """,
            Text("第一行\n设置域名解析\n", "名解", "这里不对"));

    [Fact]
    public void A_tab_is_one_blank() => Assert.Equal(["    1 │ a b c", "      │     ~"], Excerpt("a\tb\tc", "c"));

    [Fact]
    public void An_emoji_is_two_cells_and_its_two_units_count_as_columns()
    {
        var file = Make.File("😀x\n");
        var shown = TextFormatter.Format(Rule.At(file.Span(2, 3), "m"));
        Assert.Equal("content/parts/part-01.md:1:3: ", shown.Place);
        Assert.Equal("      │   ~", shown.Details[1]);
    }

    [Fact]
    public void Bidi_marks_and_control_characters_are_made_visible() =>
        Assert.Equal(["    1 │ a\\u202Eb·[31mc", "      │ ~~~~~~~~~~~~~~"], Excerpt("a\u202Eb\e[31mc", "a\u202Eb\e[31mc"));

    [Fact]
    public void A_lone_surrogate_is_a_dot() => Assert.Equal("    1 │ a·b", Excerpt("a\uD800b", "b")[0]);

    [Theory]
    [InlineData("one\r\ntwo three\r\nfour", "three")]
    [InlineData("one\rtwo three\rfour", "three")]
    public void Line_ends_of_any_kind_stay_out_of_the_excerpt(string text, string place) =>
        Assert.Equal(["    2 │ two three", "      │     ~~~~~"], Excerpt(text, place));

    [Fact]
    public void A_long_line_is_cut_to_a_window_around_the_place()
    {
        var rows = Excerpt(new string('a', 500) + "错误" + new string('b', 500), "错误");
        Assert.Equal("    1 │ …" + new string('a', 40) + "错误" + new string('b', 55) + "…", rows[0]);
        Assert.Equal("      │ " + new string(' ', 41) + "~~~~", rows[1]);
    }

    [Fact]
    public void A_long_place_is_underlined_as_far_as_it_is_shown()
    {
        var rows = Excerpt(new string('字', 300), new string('字', 300));
        Assert.Equal("    1 │ " + new string('字', 50) + "…", rows[0]);
        Assert.Equal("      │ " + new string('~', 100), rows[1]);
    }

    [Fact]
    public void Of_a_place_over_several_lines_the_first_is_underlined() =>
        Assert.Equal(["    1 │ one two", "      │     ~~~"], Excerpt("one two\nthree", "two\nthree"));

    [Fact]
    public void A_place_at_the_end_of_a_line_gets_one_mark()
    {
        var file = Make.File("abc\n");
        Assert.Equal("      │    ~", TextFormatter.Format(Rule.At(file.Span(3, 3), "m")).Details[1]);
    }

    [Fact]
    public void An_empty_file_has_a_line_to_mark()
    {
        var shown = TextFormatter.Format(Rule.At(Make.File("").Span(0, 0), "m"));
        Assert.Equal(["    1 │", "      │ ~", "   help: do it otherwise"], shown.Details);
    }

    [Fact]
    public void A_finding_without_a_place_is_its_label_message_and_help() =>
        Assert.Equal("warning QD1099 made-up: m\n   help: do it otherwise\n", TextFormatter.Format(Rule.Report("m")).ToString());

    [Fact]
    public void Notes_say_their_own_place()
    {
        var file = Make.File("a\nb\n");
        var finding = Rule.At(file.Span(2, 3), "m", new DiagnosticNote("first used here", file.Span(0, 1)), new DiagnosticNote("once more"));
        Assert.Equal(
            ["   note: content/parts/part-01.md:1:1: first used here", "   note: once more", "   help: do it otherwise"],
            TextFormatter.Format(finding).Details[2..]);
    }

    [Fact]
    public void Repeats_are_counted_by_page_for_templates_and_by_time_for_the_rest()
    {
        Assert.Equal("m (on 214 pages)", TextFormatter.Format(Template.Report("m") with { Occurrences = 214 }).Message);
        Assert.Equal("m (3 times)", TextFormatter.Format(Rule.Report("m") with { Occurrences = 3 }).Message);
    }

    [Fact]
    public void Findings_are_set_apart_by_an_empty_line()
    {
        var writer = new StringWriter();
        TextFormatter.Write(writer, [Template.Report("a"), Template.Report("b")]);
        Assert.Equal("error QD4099 made-up: a\n\nerror QD4099 made-up: b\n\n", writer.ToString());
    }

    [Fact]
    public void Any_text_and_any_place_give_bounded_lines_without_control_characters() =>
        Gen.Select(Gen.String[0, 300], Gen.Int[0, 300], Gen.Int[0, 300]).Sample((text, start, length) =>
        {
            start = Math.Min(start, text.Length);
            var file = new SourceFile(RelativePath.Parse("a.md"), "a.md", text);
            var shown = TextFormatter.Format(Rule.At(new SourceSpan(file, start, Math.Min(length, text.Length - start)), text));
            Assert.All(shown.Details.Append(shown.Headline), line => Assert.DoesNotContain(line, char.IsControl));
            Assert.All(shown.Details[..2], line => Assert.InRange(DisplayWidth.Of(line), 1, 110));
        });

    private static string Text(string text, string place, string message) => TextFormatter.Format(At(text, place, message)).ToString();

    private static string[] Excerpt(string text, string place) => [.. TextFormatter.Format(At(text, place, "m")).Details[..2]];

    private static Diagnostic At(string text, string place, string message)
    {
        var file = Make.File(text);
        var start = text.IndexOf(place, StringComparison.Ordinal);
        return Rule.At(file.Span(start, start + place.Length), message);
    }
}
