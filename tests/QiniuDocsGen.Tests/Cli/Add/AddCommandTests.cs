namespace QiniuDocsGen.Tests.Cli.Add;

/// <summary><c>docsgen add</c> from outside: where parts go, what is refused, how it ends.</summary>
public sealed class AddCommandTests : IDisposable
{
    private readonly AddFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_part_goes_where_the_one_of_its_number_stands_byte_by_byte()
    {
        folder.Write("content/faq/nineteen.md", Make.Part(Make.Entry()).Replace("Part 1", "Part 19"));
        folder.Write("given.md", "\uFEFF" + Make.Part(Make.Entry(answer: "新的答案")).Replace("Part 1", "Part 19").Replace("\n", "\r\n"));
        var run = folder.RunWell("add", "given.md");
        Assert.Contains("1 changed", run.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(folder.At("given.md")), File.ReadAllBytes(folder.At("content/faq/nineteen.md")));
        Assert.False(Directory.Exists(folder.At("content/parts")));
    }

    [Fact]
    public void A_dry_run_writes_nothing_but_the_summary()
    {
        folder.Write("given/part-3.md", Make.Part(Make.Entry()).Replace(" - Part 1", ""));
        folder.RunWell("add", "given/part-3.md", "--dry-run", "--summary", "out/summary.md");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.At("content")));
        Assert.Contains("**Part 3**", folder.Read("out/summary.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-number.md", "# 没有编号\n\n说明。\n\n---\n\n", "no number")]
    [InlineData("part-7.md", "# 没有条目 - Part 7\n\n说明。\n\n---\n\n", null)]
    public void A_part_that_cannot_be_placed_is_refused_and_nothing_is_written(string name, string header, string? expected)
    {
        folder.Write(name, header + (expected is null ? "" : Make.Entry()));
        var run = folder.Run("add", name);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected ?? "no entries", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was written", run.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.At("content")));
    }

    [Fact]
    public void Two_files_of_one_number_are_refused_also_of_one_name()
    {
        folder.Write("a/part-7.md", Make.Part(Make.Entry()).Replace("Part 1", "Part 7"));
        folder.Write("b/part-7.md", Make.Part(Make.Entry(answer: "乙")).Replace("Part 1", "Part 7"));
        var run = folder.Run("add", "a/part-7.md", "b/part-7.md");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("a/part-7.md is part 7 too", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_ends_with_2_and_a_link_in_the_content_folder_too()
    {
        Assert.Equal(2, folder.Run("add", "absent.md").ExitCode);
        Assert.Equal(2, folder.Run("add").ExitCode);
        folder.Write("given.md", Make.Part(Make.Entry()));
        Assert.Equal(2, folder.Run("add", "given.md", "--summary", "content/summary.md").ExitCode);
        Directory.CreateDirectory(folder.At("elsewhere"));
        Directory.Delete(folder.At("content"), recursive: true);
        Directory.CreateDirectory(folder.At("content"));
        Directory.CreateSymbolicLink(folder.At("content/parts"), folder.At("elsewhere"));
        Assert.Equal(2, folder.Run("add", "given.md").ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.At("elsewhere")));
    }

    [Fact]
    public void A_damaged_ledger_stops_it_and_stays_as_it_is()
    {
        folder.Write("content/parts/part-01.md", Make.Part(Make.Entry()));
        folder.RunWell("add");
        var damaged = folder.Read("content/ledger.tsv").Replace("published", "<<<<<<< published");
        folder.Write("content/ledger.tsv", damaged);
        Assert.Equal(2, folder.Run("add").ExitCode);
        Assert.Equal(damaged, folder.Read("content/ledger.tsv"));
    }

    [Fact]
    public void A_strict_build_fails_while_the_ledger_is_behind()
    {
        folder.Write("content/parts/part-01.md", Make.Part(Make.Entry()));
        folder.RunWell("add");
        folder.Write("content/parts/part-01.md", Make.Part(Make.Entry(), Make.Entry(title: "第二条")));
        Assert.Equal(1, folder.Run("build", "--strict").ExitCode);
        Assert.Contains("QD1111", folder.RunWell("build").Error, StringComparison.Ordinal);
        folder.RunWell("add");
        folder.RunWell("build", "--strict");
    }

    [Fact]
    public void The_ledger_of_this_repository_is_up_to_date()
    {
        var run = Docsgen.Run(Repository.Root, "add", "--dry-run");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("QD11", run.Error, StringComparison.Ordinal);
        Assert.Matches(@"\n +[1-9][0-9]* unchanged\n", run.Output);
        Assert.DoesNotMatch(@"\n +[0-9]+ (new|changed|revived|merged|withdrawn)\n", run.Output);
    }
}
