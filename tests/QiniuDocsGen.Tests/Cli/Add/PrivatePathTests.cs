namespace QiniuDocsGen.Tests.Cli.Add;

/// <summary>A path with a phone number in it is written down nowhere, and what stands below it keeps its address.</summary>
public sealed class PrivatePathTests : IDisposable
{
    private const string Phone = "13858162021";
    private const string Unnumbered = $"content/parts/{Phone}/part-{Phone}.md";

    private readonly AddFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Neither_ledger_nor_report_shows_it()
    {
        folder.Write(Unnumbered, Part("没有编号", Make.Entry(), Make.Entry(title: "第二条")));
        folder.Write("content/open.md", Part("没有编号", Make.Entry(title: "第三条")));
        AssertHidden(folder.RunWell("add", "--new-ledger", "--summary", "summary.md"));
        var ledger = folder.Read("content/ledger.tsv");
        Assert.Contains("\topen.md\t", ledger, StringComparison.Ordinal);

        // A ledger that was written before shows it; entries that stay and entries that go are written anew.
        folder.Write("content/ledger.tsv", ledger.Replace(MaskedIn(ledger), Unnumbered["content/".Length..], StringComparison.Ordinal));
        folder.Write(Unnumbered, Part("没有编号", Make.Entry()));
        var run = folder.RunWell("add", "--accept-ledger", "--summary", "summary.md");
        AssertHidden(run);
        Assert.Contains("1 withdrawn", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, folder.Read("content/ledger.tsv").Split("/q/").Length - 1);
    }

    [Fact]
    public void A_part_that_takes_the_place_of_one_below_it_is_told_without_it()
    {
        folder.Write($"content/{Phone}/seven.md", Part("第七部分 - Part 7", Make.Entry()));
        folder.RunWell("add", "--new-ledger");
        folder.Write("new.md", Part("第七部分 - Part 7", Make.Entry(answer: "新的答案")));
        AssertHidden(folder.RunWell("add", "new.md", "--summary", "summary.md"));
        Assert.Contains("新的答案", folder.Read($"content/{Phone}/seven.md"), StringComparison.Ordinal);
    }

    private void AssertHidden(Docsgen run)
    {
        foreach (var text in new[] { run.Said, folder.Read("content/ledger.tsv"), File.Exists(folder.At("summary.md")) ? folder.Read("summary.md") : "" })
            Assert.DoesNotContain(Phone, text, StringComparison.Ordinal);
    }

    private static string MaskedIn(string ledger) => ledger.Split('\n', '\t').First(cell => cell.StartsWith("parts/", StringComparison.Ordinal));

    private static string Part(string title, params string[] entries) => $"# {title}\n\n说明。\n\n---\n\n" + string.Concat(entries);
}
