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
        var run = folder.RunWell("add", "given.md", "--new-ledger");
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

    [Fact]
    public void A_file_that_lacks_most_of_the_part_that_it_replaces_is_refused_unless_that_is_meant()
    {
        folder.Write("content/parts/part-01.md", Make.Part(Make.Entry("甲", question: "甲"), Make.Entry("乙", question: "乙"), Make.Entry("丙", question: "丙")));
        folder.RunWell("add", "--new-ledger");
        var before = folder.FilesOf("content");
        folder.Write("part-20.md", Make.Part(Make.Entry("丁", question: "丁", answer: "另一个答案")));

        var run = folder.Run("add", "part-20.md");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error QD1123", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.FilesOf("content"));
        folder.RunWell("add", "part-20.md", "--accept-withdrawn");
        Assert.NotEqual(before, folder.FilesOf("content"));
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
        folder.RunWell("add", "--new-ledger");
        var damaged = folder.Read("content/ledger.tsv").Replace("published", "<<<<<<< published");
        folder.Write("content/ledger.tsv", damaged);
        Assert.Equal(2, folder.Run("add").ExitCode);
        Assert.Equal(damaged, folder.Read("content/ledger.tsv"));
    }

    [Fact]
    public void A_ledger_that_lost_a_line_stops_it_unless_that_is_accepted()
    {
        folder.Write("content/parts/part-01.md", Make.Part(Make.Entry(), Make.Entry(title: "第二条"), Make.Entry(title: "第三条")));
        folder.RunWell("add", "--new-ledger");
        var whole = folder.Read("content/ledger.tsv");
        var cut = string.Join('\n', whole.TrimEnd('\n').Split('\n')[..^1]) + "\n";
        folder.Write("content/ledger.tsv", cut);
        foreach (var command in new[] { "build", "check", "add" })
        {
            var run = folder.Run(command);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("content/ledger.tsv:2:1: error QD9044", run.Error, StringComparison.Ordinal);
        }
        Assert.Equal(cut, folder.Read("content/ledger.tsv"));
        folder.RunWell("add", "--accept-ledger");
        folder.RunWell("build", "--strict");

        folder.Write("whole.tsv", whole);
        Assert.Equal(0, folder.Run("check", "--base-ledger", "whole.tsv").ExitCode);
        Assert.Equal(2, folder.Run("check", "--base-ledger", "absent.tsv").ExitCode);
        folder.Write("whole.tsv", whole + "abcdefghij\t/q/abcdefghij/\tpublished\t1\t^\t00\t00\t00\t-\t-\n/c/gone/\t1\n");
        var compared = folder.Run("check", "--base-ledger", "whole.tsv");
        Assert.Equal(1, compared.ExitCode);
        Assert.Contains("whole.tsv:", compared.Error, StringComparison.Ordinal);
        foreach (var address in new[] { "`/q/abcdefghij/` was published", "`/c/gone/` was published" })
            Assert.Contains(address, compared.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_that_may_be_lost_is_not_begun_anew_unless_that_is_meant()
    {
        folder.Write("content/parts/part-01.md", Make.Part(Make.Entry()));
        Assert.Contains("warning QD9046", folder.RunWell("build").Error, StringComparison.Ordinal);
        foreach (var command in new[] { "build", "check" })
            Assert.Equal(1, folder.Run(command, "--strict").ExitCode);
        Assert.Equal(2, folder.Run("build", "--require-ledger", "--base-url", "https://help.example.com/").ExitCode);
        var refused = folder.Run("add");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("error QD9046", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("content/ledger.tsv")));
        folder.Write("part-02.md", Make.Part(Make.Entry(title: "另一条")).Replace("Part 1", "Part 2"));
        Assert.Equal(2, folder.Run("add", "part-02.md", "--dry-run", "--summary", "summary.md").ExitCode);
        Assert.Contains("QD9046", folder.Read("summary.md"), StringComparison.Ordinal);
        folder.RunWell("add", "--new-ledger");
        folder.RunWell("build", "--strict", "--require-ledger");
    }

    [Fact]
    public void A_lost_ledger_is_an_error_when_it_is_compared_with_an_earlier_one()
    {
        folder.Write("content/parts/part-01.md", Make.Part([.. Enumerable.Range(1, 30).Select(n => Make.Entry(title: $"第{n}个问题", category: $"产品{(char)('甲' + n)}｜一"))]));
        folder.RunWell("add", "--new-ledger");
        File.Move(folder.At("content/ledger.tsv"), folder.At("earlier.tsv"));
        var run = folder.Run("check", "--base-ledger", "earlier.tsv");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(21, run.Error.Split("error QD1117").Length - 1);
        Assert.Contains("10 more addresses of entries were published", run.Error, StringComparison.Ordinal);
        Assert.Matches("warning QD1117.* more addresses of lists were published", run.Error);
    }

    [Fact]
    public void Changes_can_be_told_against_an_earlier_ledger()
    {
        folder.Write("content/parts/part-01.md", Make.Part(Make.Entry(), Make.Entry(title: "第二条")));
        folder.RunWell("add", "--new-ledger");
        folder.Write("base.tsv", folder.Read("content/ledger.tsv"));
        folder.Write("given/part-02.md", Make.Part(Make.Entry(title: "新的一条", category: "新品｜新的")).Replace("Part 1", "Part 2"));
        folder.RunWell("add", "given/part-02.md");
        Assert.Contains("    3 unchanged", folder.RunWell("add", "--dry-run").Output, StringComparison.Ordinal);

        var told = folder.RunWell("add", "--dry-run", "--base-ledger", "base.tsv", "--summary", "summary.md").Output;
        Assert.Contains("    1 new\n", told, StringComparison.Ordinal);
        Assert.Contains("    2 unchanged\n", told, StringComparison.Ordinal);
        Assert.Contains("new product: 新品\nnew topic: 新品｜新的\n", told, StringComparison.Ordinal);
        Assert.Contains("#### New (1)", folder.Read("summary.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_as_it_would_be_is_checked_before_anything_is_written()
    {
        folder.Write("content/parts/part-01.md", Make.Part(Make.Entry()));
        folder.RunWell("add", "--new-ledger");
        folder.Write("given/part-02.md", "---\nmarkup: markdown\n---\n\n" + Make.Part(Make.Entry(title: "另一条", answer: "见 [那里](part-01.md#没有这一条)")).Replace("Part 1", "Part 2"));
        var run = folder.Run("add", "given/part-02.md", "--strict");
        Assert.Equal(1, run.ExitCode);
        Assert.Matches("given/part-02.md:[0-9]+:[0-9]+: (error|warning) QD", run.Error);
        Assert.Contains("nothing was written", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("content/parts/part-02.md")));
    }

    [Fact]
    public void A_part_that_lacks_much_and_a_name_with_another_number_are_warned_of()
    {
        folder.Write("content/parts/part-19.md", Make.Part([.. Enumerable.Range(1, 6).Select(Numbered)]).Replace("Part 1", "Part 19"));
        folder.RunWell("add", "--new-ledger");
        folder.Write("part-20.md", Make.Part([.. Enumerable.Range(1, 3).Select(Numbered)]).Replace("Part 1", "Part 19"));
        var run = folder.Run("add", "part-20.md", "--dry-run", "--strict");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("3 of the 6 entries of part 19", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning QD1122", run.Error, StringComparison.Ordinal);
        folder.Write("part-19.md", Make.Part([.. Enumerable.Range(1, 4).Select(Numbered)]).Replace("Part 1", "Part 19"));
        Assert.DoesNotContain("QD112", folder.RunWell("add", "part-19.md").Error, StringComparison.Ordinal);

        static string Numbered(int n) => Make.Entry(title: $"第{n}个问题", question: $"第{n}个问题怎么解决", answer: $"您好，这是第{n}个解答");
    }

    [Fact]
    public void A_strict_build_fails_while_the_ledger_is_behind()
    {
        folder.Write("content/parts/part-01.md", Make.Part(Make.Entry()));
        folder.RunWell("add", "--new-ledger");
        folder.Write("content/parts/part-01.md", Make.Part(Make.Entry(), Make.Entry(title: "第二条")));
        Assert.Equal(1, folder.Run("build", "--strict").ExitCode);
        Assert.Equal(1, folder.Run("build", "--require-ledger").ExitCode);
        Assert.Contains("QD1111", folder.RunWell("build").Error, StringComparison.Ordinal);
        folder.RunWell("add");
        folder.RunWell("build", "--strict");
    }

    [Fact]
    public void The_ledger_of_this_repository_is_up_to_date()
    {
        var run = Docsgen.Run(Repository.Root, "add", "--dry-run");
        Assert.True(run.ExitCode == 0, run.Said);
        Assert.DoesNotContain("QD11", run.Error, StringComparison.Ordinal);
        Assert.Matches(@"\n +[1-9][0-9]* unchanged\n", run.Output);
        Assert.DoesNotMatch(@"\n +[0-9]+ (new|changed|revived|merged|withdrawn)\n", run.Output);
    }
}
