using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Sources.Settings;

namespace QiniuDocsGen.Tests.Sources;

public class YamlReaderTests
{
    [Fact]
    public void Keys_texts_and_lists_are_read_with_their_places()
    {
        var (root, found) = Read("# 注释\r\na: 中 # x\r\nb:\r\n  - 'true'\r\n  - {c: d}\r\n");

        Assert.Empty(found);
        Assert.Equal(["a", "b"], root!.Items.Select(i => i.Key.Value));
        var text = Assert.IsType<YamlScalar>(root.Items[0].Value);
        Assert.Equal(("中", true, "中"), (text.Value, text.IsPlain, text.Span.Text));
        var list = Assert.IsType<YamlList>(root.Items[1].Value);
        Assert.False(Assert.IsType<YamlScalar>(list.Items[0]).IsPlain);
        Assert.Equal((5, 6), (list.Items[1] is YamlMap map ? map.Items[0].Key.Span.Position.Line : 0, ((YamlMap)list.Items[1]).Items[0].Key.Span.Position.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    public void An_empty_file_says_nothing(string yaml)
    {
        var (root, found) = Read(yaml);

        Assert.Null(root);
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("a: &x [1]\nb: 2", "1:4 QD9005 there is an anchor here; plain keys, texts and lists were expected")]
    [InlineData("a: *x", "1:4 QD9005 there is an alias here; plain keys, texts and lists were expected")]
    [InlineData("a: !!python/object x", "1:4 QD9005 there is a tag here; plain keys, texts and lists were expected")]
    [InlineData("a: 1\n---\nb: 2", "2:1 QD9005 there is a second document here; plain keys, texts and lists were expected")]
    [InlineData("[a, b]: c", "1:1 QD9005 there is a key that is not a text here; plain keys, texts and lists were expected")]
    [InlineData("- a", "1:1 QD9005 the file holds a list; keys and values were expected")]
    [InlineData("文字", "1:1 QD9005 the file holds `文字`; keys and values were expected")]
    [InlineData("a: 1\nb: 2\na: 3", "3:1 QD9006 the key `a` stands a second time; once was expected")]
    public void What_makes_YAML_dangerous_is_refused_at_its_place(string yaml, string expected) => Assert.Equal([expected], Read(yaml).Found);

    [Theory]
    [InlineData("a: [1", 1)]
    [InlineData("a:\n\tb: 2\n", 2)]
    [InlineData("a: 1\n\tb: 2\n", 2)]
    [InlineData("a: 1\nb: 'x\n", 2)]
    [InlineData("a: b: c", 1)]
    [InlineData("a: 1\n b: 2\nc", 2)]
    [InlineData("%YAML 9.9\n---\na: 1", 1)]
    [InlineData("a: \"\\q\"", 1)]
    [InlineData("a: \0", 1)]
    public void A_syntax_error_is_a_finding_near_its_line(string yaml, int line)
    {
        var (_, found) = Read(yaml);

        Assert.Equal("QD9005", Assert.Single(found).Split(' ')[1]);
        Assert.InRange(int.Parse(found[0].Split(':')[0]), line, line + 2);
        Assert.DoesNotContain(found[0], char.IsControl);
        Assert.DoesNotContain("Exception", found[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a:\n\tb: 2\n", "2:1 QD9005 a tab begins this line; blanks were expected")]
    [InlineData("products:\n  - name: x\n slug: y\n", "3:2 QD9005 the file cannot be read here (did not find expected key); YAML was expected")]
    [InlineData("title： 帮助\nlanguage: zh-CN\n", "1:6 QD9005 `：` (U+FF1A) stands here; `:` and a blank were expected")]
    [InlineData("language: zh-CN\ntitle：帮助\n", "2:6 QD9005 `：` (U+FF1A) stands here; `:` and a blank were expected")]
    [InlineData("a: 1\0\nb: 2", "1:5 QD9005 there is a control character here; plain keys, texts and lists were expected")]
    public void A_syntax_error_says_what_was_found(string yaml, string expected) => Assert.Equal([expected], Read(yaml).Found);

    [Theory]
    [InlineData("a: [1, 2\nb: 3\n")]
    [InlineData("a: \"text\nb: 3\n")]
    [InlineData("a: 'text\n")]
    [InlineData("a: {b: 1\n")]
    public void The_help_fits_what_is_not_closed(string yaml)
    {
        var found = new List<Diagnostic>();
        YamlReader.Read(Make.File(yaml, "site.yml"), found);

        Assert.Equal("QD9005", Assert.Single(found).Rule.Code);
        Assert.Contains("needs its end", found[0].Rule.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_bomb_is_refused_at_its_first_anchor()
    {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var c = 'b'; c <= 'z'; c++)
            bomb.Append(c).Append(": &").Append(c).Append(" [").AppendJoin(", ", Enumerable.Repeat($"*{(char)(c - 1)}", 9)).Append("]\n");

        Assert.Equal(["1:4 QD9005 there is an anchor here; plain keys, texts and lists were expected"], Read(bomb.ToString()).Found);
    }

    [Theory]
    [InlineData("[", 500_000)]
    [InlineData("{a: ", 200_000)]
    [InlineData("- ", 100_000)]
    [InlineData("? ", 100_000)]
    public void Deep_nesting_is_refused(string opening, int depth) =>
        Assert.Contains("a value nested more than 16 deep", Assert.Single(Read("a:\n  " + string.Concat(Enumerable.Repeat(opening, depth))).Found), StringComparison.Ordinal);

    private static (YamlMap? Root, string[] Found) Read(string yaml)
    {
        var found = new List<Diagnostic>();
        var root = YamlReader.Read(Make.File(yaml, "site.yml"), found);
        return (root, [.. found.Select(d => $"{d.Span!.Value.Position.Line}:{d.Span.Value.Position.Column} {d.Rule.Code} {d.Message}")]);
    }
}
