using System.Diagnostics;

namespace QiniuDocsGen.Tests.Delivery;

/// <summary>
/// Whatever happens to real runs of the program, the folder holds one whole site, the old one or the new one, byte for byte. <c>DOCSGEN_KILLS</c>
/// says how many runs are killed, <c>DOCSGEN_SEED</c> when.
/// </summary>
public sealed class WholeSiteTests(TwoVersions far, NearVersions near) : IClassFixture<TwoVersions>, IClassFixture<NearVersions>
{
    private TwoVersions? chosen;

    private TwoVersions Versions => chosen ?? far;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Runs_that_are_killed_at_any_moment_leave_the_old_site_or_the_new_one_also_to_a_reader(bool isNear)
    {
        chosen = isNear ? near : far;
        var (kills, seed) = (Number("DOCSGEN_KILLS", 12), Number("DOCSGEN_SEED", 1));
        var random = new Random(seed);
        Assert.Equal(0, Versions.Build(0, "killed/site"));
        using var over = new CancellationTokenSource();
        var reader = Task.Run(() => Read(over.Token), TestContext.Current.CancellationToken);
        var (there, seen, kept, writing, retiring) = (0, 0, 0, 0, 0);
        for (var i = 0; i < kills; i++)
        {
            // A run that was killed after it had taken the spare site leaves none, and two that were not make one again.
            var spare = Versions.At("killed/.site.docsgen-cache/site");
            if (isNear && !Directory.Exists(spare))
                Assert.Equal((0, 0), (Versions.Build(1 - there, "killed/site"), Versions.Build(there, "killed/site")));
            Assert.Equal(isNear, Directory.Exists(spare));
            using var run = Versions.Start(1 - there, "killed/site");
            // Killed at any moment from start to end, or while it writes, or while it removes the old site.
            var (sign, length) = (i % 3) switch
            {
                0 => (null, Versions.Duration * 1.2),
                1 => (Versions.At($"killed/.site.docsgen-stage-{run.Id}"), Versions.Duration / 3),
                _ => (Versions.At($"killed/.site.docsgen-old-{run.Id}"), Versions.Duration / 50),
            };
            if (sign is not null)
                SpinWait.SpinUntil(() => Directory.Exists(sign) || run.HasExited);
            Thread.Sleep(random.NextDouble() * length);
            run.Kill();
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);
            writing += Directory.Exists(Versions.At($"killed/.site.docsgen-stage-{run.Id}")) ? 1 : 0;
            retiring += Directory.Exists(Versions.At($"killed/.site.docsgen-old-{run.Id}")) ? 1 : 0;
            var before = there;
            there = Versions.WhichIsIn("killed/site", $"kill {i + 1} of {kills}, DOCSGEN_SEED={seed}");
            (kept, seen) = there == before ? (kept + 1, seen) : (kept, seen + 1);
        }
        await over.CancelAsync();
        TestContext.Current.TestOutputHelper?.WriteLine(
$"DOCSGEN_SEED={seed}: {kills} runs killed, {writing} while they wrote, {retiring} while they removed the old site; the old site was there {kept} times, the new one {seen} times; {await reader} reads");

        Assert.Equal(0, Versions.Build(0, "killed/site"));
        Assert.Equal(0, Versions.WhichIsIn("killed/site", "the end"));
        Assert.Equal([".site.docsgen-cache", "site"], Directory.EnumerateFileSystemEntries(Versions.At("killed")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_runs_at_once_leave_one_whole_site_and_the_later_one_says_so()
    {
        for (var round = 0; round < 3; round++)
        {
            using Process first = Versions.Start(0, "two/site"), second = Versions.Start(1, "two/site");
            var said = first.StandardError.ReadToEnd() + second.StandardError.ReadToEnd();
            first.WaitForExit();
            second.WaitForExit();
            Assert.Contains(0, new[] { first.ExitCode, second.ExitCode });
            Assert.True(first.ExitCode + second.ExitCode == 0 || (first.ExitCode + second.ExitCode == 3 && said.Contains("QD9121", StringComparison.Ordinal)), said);
            Versions.WhichIsIn("two/site", $"round {round}");
        }
    }

    [Theory]
    [InlineData("size", "true", "QD9122")]
    [InlineData("nr_inodes", "true", "QD9122")]
    [InlineData("read-only", "mount -o remount,ro disk", "QD9123")]
    public void A_disk_that_is_full_or_read_only_is_told_and_keeps_the_old_site(string kind, string then, string code)
    {
        // Room for one site and a half.
        var limit = kind switch
        {
            "size" => $"size={Versions.Whole[0].Keys.Sum(path => (new FileInfo(Versions.At($"whole-0/{path}")).Length + 4095) / 4096 * 4096) * 3 / 2}",
            "nr_inodes" => $"nr_inodes={Directory.EnumerateFileSystemEntries(Versions.At("whole-0"), "*", SearchOption.AllDirectories).Count() * 3 / 2}",
            _ => "size=100m",
        };
        var program = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "docsgen.dll")}' build --output disk/site --verbosity quiet --content";
        var script = $"mkdir -p disk && mount -t tmpfs -o {limit} tmpfs disk || exit 77\n{program} content-0 || exit 78\n{then}\n{program} content-1\n"
            + "code=$?\ndiff -r disk/site whole-0 || exit 79\n[ \"$(ls -A disk | tr -d '\\n')\" = .site.docsgen-cachesite ] || exit 80\nexit $code\n";
        using var shell = OperatingSystem.IsLinux() ? Versions.Begin("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script) : null;
        Assert.SkipWhen(shell is null, "a small disk can only be made on Linux here");
        var said = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        Assert.SkipWhen(shell.ExitCode == 77 || said.Contains("unshare", StringComparison.Ordinal), "this system does not let a test mount a small disk");
        Assert.True(shell.ExitCode == 3, $"{shell.ExitCode}: {said}");
        Assert.Contains(code, said, StringComparison.Ordinal);
    }

    /// <summary>Reads pages that every version has until it is told to end: each is always there, and whole.</summary>
    private int Read(CancellationToken over)
    {
        string[] common = [.. Versions.Whole[0].Keys.Where(Versions.Whole[1].ContainsKey)];
        var reads = 0;
        for (; !over.IsCancellationRequested; reads++)
        {
            var path = common[reads % common.Length];
            Assert.Contains(TwoVersions.HashOf(Versions.At($"killed/site/{path}")), Versions.Whole.Select(site => site[path]));
            Thread.Sleep(1);
        }
        return reads;
    }

    private static int Number(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : otherwise;
}
