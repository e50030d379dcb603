using System.Diagnostics;
using QiniuDocsGen.Delivery;
using QiniuDocsGen.Delivery.Disk;
using QiniuDocsGen.Delivery.Staging;

namespace QiniuDocsGen.Tests.Delivery;

public sealed class LeftoversTests : IDisposable
{
    private readonly DeliveryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_stage_of_an_ended_process_is_removed()
    {
        folder.Add($".site.docsgen-stage-{EndedProcess()}/q/half", "half");
        Assert.Empty(folder.Deliver(("a", "1")).Diagnostics);
        Assert.Equal(["site/", "site/a=1"], folder.Everything());
    }

    [Fact]
    public void A_stage_of_our_own_number_is_of_an_earlier_process()
    {
        folder.Add($".site.docsgen-stage-{Environment.ProcessId}/half", "half");
        Assert.True(folder.Deliver(("a", "1")).Value.Delivered);
        Assert.Equal(["site/", "site/a=1"], folder.Everything());
    }

    [Fact]
    public void Stages_of_living_processes_and_of_other_outputs_stay()
    {
        folder.Add(".site.docsgen-stage-1/x");
        folder.Add($".site2.docsgen-stage-{EndedProcess()}/x");
        folder.Add(".site.docsgen-stage-mine/x");
        folder.Deliver(("a", "1"));
        Assert.Equal(3, folder.Everything().Count(entry => entry.EndsWith("x=theirs", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_was_left_of_a_file_of_the_cache_is_removed_also_where_the_file_is_not_written_again()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux has the cache");
        folder.Deliver(("a", "1"));
        var (cache, ended) = (OutputPlace.Of(folder.Output).Cache.Folder, EndedProcess());
        string[] kept = ["seen", ".gitignore", ".seen.docsgen-1.new", ".seen.docsgen-x.new", ".other.docsgen-2.new", $"seen.{ended}.new"];
        foreach (var name in kept.Skip(2).Concat(new[] { "seen", "site-seen", "carried" }.Select(name => $".{name}.docsgen-{ended}.new")))
            File.WriteAllText(Path.Join(cache, name), "half");

        Assert.Equal(0, folder.Deliver(("a", "1")).Value.Changed);

        Assert.Equal(kept.Order(StringComparer.Ordinal), Directory.GetFiles(cache).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("report.json")]
    [InlineData("r*?[.json")]
    public void What_was_left_of_a_report_is_removed_when_it_is_written_and_nothing_else(string name)
    {
        var ended = EndedProcess();
        folder.Add($"out/.{name}.docsgen-{ended}.new", "half");
        folder.Add($"out/.{name}.docsgen-{Environment.ProcessId}.new", "half, of an earlier process");
        string[] theirs = [$".{name}.docsgen-1.new", $".{name}.docsgen-{ended}.old", $"{name}.{ended}.new", $".report.docsgen-{ended}.new", ".new"];
        foreach (var other in theirs)
            folder.Add($"out/{other}");

        Assert.Empty(WholeFile.Write(folder.Path("out", name), stream => stream.Write("whole"u8)));

        Assert.Equal(theirs.Select(other => $"out/{other}=theirs").Append("out/").Append($"out/{name}=whole").Order(StringComparer.Ordinal), folder.Everything());
    }

    [Fact]
    public void A_file_that_fails_while_it_is_written_leaves_nothing_and_the_old_one_stays()
    {
        folder.Add("out/report.json", "old");
        Assert.Equal("QD9122", Assert.Single(WholeFile.Write(folder.Path("out", "report.json"), _ => throw new IOException("made up", 28))).Rule.Code);
        Assert.Equal(["out/", "out/report.json=old"], folder.Everything());
    }

    [Fact]
    public void A_site_left_between_exchange_and_removal_is_removed_but_for_what_is_in_no_list()
    {
        folder.Deliver(("a", "new"));
        var carried = folder.Add("site/carried");
        folder.Add("site/replaced", "the older one");
        var retired = $".site.docsgen-old-{EndedProcess()}";
        folder.Add($"{retired}/.docsgen-manifest", "a\ngone/b\n");
        folder.Add($"{retired}/a", "old");
        folder.Add($"{retired}/gone/b", "old");
        Assert.True(NativeFiles.TryLink(carried, folder.Path(retired, "carried")));
        folder.Add($"{retired}/replaced", "what its owner put there while the site was replaced");
        folder.Add($"{retired}/late");
        var result = folder.Deliver(("a", "newer"));
        Assert.Equal("QD9129", Assert.Single(result.Diagnostics).Rule.Code);
        Assert.Equal(
            [
                "site.set-aside/", "site.set-aside/late=theirs", "site.set-aside/replaced=what its owner put there while the site was replaced",
                "site/", "site/a=newer", "site/carried=theirs", "site/replaced=the older one",
            ],
            folder.Everything());
    }

    [Fact]
    public void A_site_that_was_moved_away_and_not_replaced_comes_back_even_if_the_build_fails()
    {
        var retired = $".site.docsgen-old-{EndedProcess()}";
        folder.Add($"{retired}/.docsgen-manifest", "a\n");
        folder.Add($"{retired}/a", "old");
        folder.Deliver(new Model.OutputTree([new(QiniuDocsGen.Text.RelativePath.Parse("a"), _ => throw new IOException("made up", 28))]));
        Assert.Equal(["site/", "site/a=old"], folder.Everything());
    }

    [Fact]
    public void A_second_run_is_told_of_the_first_and_changes_nothing()
    {
        folder.Deliver(("a", "1"));
        var place = OutputPlace.Of(folder.Output);
        using (OutputLock.Take(place, "site"))
        {
            var finding = Assert.Single(folder.Deliver(("a", "2")).Diagnostics);
            Assert.Equal("QD9121", finding.Rule.Code);
            Assert.Equal("1", folder.Read("site/a"));
        }
        Assert.True(folder.Deliver(("a", "2")).Value.Delivered);
    }

    [Fact]
    public void A_lock_file_of_an_ended_process_blocks_nobody()
    {
        folder.Add(".site.docsgen-lock", $"{EndedProcess()}\n");
        Assert.True(folder.Deliver(("a", "1")).Value.Delivered);
        Assert.Equal(["site/", "site/a=1"], folder.Everything());
    }

    [Fact]
    public void Two_runs_at_once_give_one_whole_site()
    {
        Parallel.For(0, 8, i => folder.Deliver([.. Enumerable.Range(0, 50).Select(n => ($"d{n}/f", $"{i}"))]));
        var texts = Enumerable.Range(0, 50).Select(n => folder.Read($"site/d{n}/f")).Distinct();
        Assert.Single(texts);
        Assert.Equal(["site/"], folder.Everything().Where(entry => !entry.StartsWith("site/d", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_reader_never_misses_a_file_while_sites_are_exchanged()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux exchanges folders in one step");
        folder.Deliver(("a", "0"));
        using var done = new CancellationTokenSource();
        var missed = 0;
        var reader = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
                missed += File.Exists(folder.Path("site", "a")) ? 0 : 1;
        }, TestContext.Current.CancellationToken);
        for (var i = 1; i < 100; i++)
            Assert.True(folder.Deliver(("a", $"{i}")).Value.Delivered);
        await done.CancelAsync();
        await reader;
        Assert.Equal(0, missed);
    }

    [Fact]
    public void Without_an_exchange_two_renames_put_the_stage_in_place()
    {
        var place = OutputPlace.Of(folder.Output);
        folder.Add("site/a", "old");
        Directory.CreateDirectory(place.Whole);
        File.WriteAllText(Path.Join(place.Whole, "a"), "new");
        FolderExchange.PutInTwoSteps(place);
        Assert.Equal("new", folder.Read("site/a"));
        Assert.Equal("old", File.ReadAllText(Path.Join(place.Retired, "a")));
    }

    [Fact]
    public void Two_renames_of_which_the_second_fails_bring_the_old_site_back()
    {
        folder.Add("site/a", "old");
        Assert.ThrowsAny<IOException>(() => FolderExchange.PutInTwoSteps(OutputPlace.Of(folder.Output)));
        Assert.Equal(["site/", "site/a=old"], folder.Everything());
    }

    private static int EndedProcess()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.Id;
    }
}
