using CsCheck;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Diagnostics;

public sealed class GitHubFormatterTests
{
    private static readonly DiagnosticRule Rule = new("QD1099", "made-up", Severity.Error, "Something is odd.", "do it otherwise");

    [Fact]
    public void A_finding_names_file_line_and_columns() =>
        Assert.Equal(
            "::error file=content/parts/part-01.md,line=2,col=2,endColumn=4,title=QD1099 made-up::这里不对%0Ahelp: do it otherwise",
            GitHubFormatter.Format(Rule.At(Make.File("a\nbcde\n").Span(3, 5), "这里不对")));

    [Fact]
    public void A_finding_over_several_lines_names_the_last_line_instead_of_columns() =>
        Assert.StartsWith(
            "::error file=content/parts/part-01.md,line=1,endLine=2,title=",
            GitHubFormatter.Format(Rule.At(Make.File("a\nb\n").Span(0, 3), "m")), StringComparison.Ordinal);

    [Fact]
    public void Severities_are_the_three_commands()
    {
        Assert.Equal("::error title=QD1099 made-up::m", GitHubFormatter.Format((Rule with { Help = "" }).Report("m")));
        Assert.Equal("::warning title=QD1099 made-up::m", GitHubFormatter.Format((Rule with { Help = "", Severity = Severity.Warning }).Report("m")));
        Assert.Equal("::notice title=QD1099 made-up::m", GitHubFormatter.Format((Rule with { Help = "", Severity = Severity.Info }).Report("m")));
    }

    [Fact]
    public void Notes_and_counts_are_part_of_the_message()
    {
        var finding = Rule.Report("m", new DiagnosticNote("first used here", Make.File("a").Span(0, 1))) with { Occurrences = 2 };
        Assert.EndsWith("::m (2 times)%0Anote: content/parts/part-01.md:1:1: first used here%0Ahelp: do it otherwise",
            GitHubFormatter.Format(finding), StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_that_delimit_a_command_are_encoded_in_the_path_and_percent_everywhere()
    {
        var file = new SourceFile(RelativePath.Parse("x.md"), "a,b:c%::x.md", "t");
        var command = GitHubFormatter.Format(Rule.At(file.Span(0, 1), "100% a:b,c"));
        Assert.StartsWith("::error file=a%2Cb%3Ac%25%3A%3Ax.md,line=1,", command, StringComparison.Ordinal);
        Assert.Contains("::100%25 a:b,c%0A", command, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_with_line_ends_stays_one_command()
    {
        var writer = new StringWriter();
        GitHubFormatter.Write(writer, [Rule.Report("x\r\n::stop-commands::y\n::add-path::/z")]);
        Assert.Equal("::error title=QD1099 made-up::x··::stop-commands::y·::add-path::/z%0Ahelp: do it otherwise\n", writer.ToString());
    }

    [Fact]
    public void Any_text_anywhere_gives_one_line_that_begins_with_one_command() =>
        Gen.String.Sample(text =>
        {
            var command = GitHubFormatter.Format(Rule.At(new SourceFile(RelativePath.Parse("a"), text, text).Span(0, text.Length), text));
            Assert.StartsWith("::error file=", command, StringComparison.Ordinal);
            Assert.DoesNotContain(command, char.IsControl);
        });
}
