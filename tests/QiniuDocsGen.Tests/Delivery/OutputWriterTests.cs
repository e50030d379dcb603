using System.Buffers;
using QiniuDocsGen.Delivery;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Delivery;

public sealed class OutputWriterTests : IDisposable
{
    private static readonly DiagnosticRule Fault = new("QD4099", "made-up", Severity.Error, "s", "h");
    private static readonly DiagnosticRule Hint = Fault with { Severity = Severity.Warning };

    private readonly DeliveryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_fresh_site_is_written_with_its_manifest_and_nothing_else()
    {
        var result = folder.Deliver(("index.html", "一"), ("q/a/index.html", "b"));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(new DeliveryReport(true, 2, 4, 2, 0, 0), result.Value);
        Assert.Equal(["site/", "site/index.html=一", "site/q/", "site/q/a/", "site/q/a/index.html=b"], folder.Everything());
        Assert.Equal("index.html\nq/a/index.html\n", folder.Read("site/.docsgen-manifest"));
    }

    [Fact]
    public void A_folder_that_holds_the_output_is_made_when_it_is_missing()
    {
        Assert.True(folder.Deliver(DeliveryFolder.Tree(("a", "1")), folder.Path("x", "y", "site") + "/").Value.Delivered);
        Assert.Equal("1", folder.Read("x/y/site/a"));
    }

    [Fact]
    public void An_empty_folder_is_written_without_a_question()
    {
        Directory.CreateDirectory(folder.Output);
        Assert.True(folder.Deliver(("a", "1")).Value.Delivered);
        Assert.Equal(["site/", "site/a=1"], folder.Everything());
    }

    [Fact]
    public void A_new_site_replaces_the_old_one_and_drops_what_is_made_no_more()
    {
        folder.Deliver(("a", "1"), ("b/c", "2"), ("b/d", "3"));
        Assert.Equal(new DeliveryReport(true, 2, 2, 2, 2, 0), folder.Deliver(("a", "4"), ("e/f", "5")).Value);
        Assert.Equal(["site/", "site/a=4", "site/e/", "site/e/f=5"], folder.Everything());
    }

    [Fact]
    public void A_path_may_turn_from_a_file_into_a_folder_and_back()
    {
        folder.Deliver(("a", "1"), ("b/c", "2"));
        folder.Deliver(("a/x", "3"), ("b", "4"));
        Assert.Equal(["site/", "site/a/", "site/a/x=3", "site/b=4"], folder.Everything());
    }

    [Fact]
    public void A_file_larger_than_the_buffer_arrives_whole()
    {
        OutputContent content = destination =>
        {
            for (var i = 0; i < 3_000; i++)
                destination.Write(BitConverter.GetBytes(i).AsSpan());
            var large = destination.GetSpan(900_000)[..900_000];
            large.Fill(7);
            destination.Advance(large.Length);
            destination.Write(new byte[] { 9 });
            return [];
        };
        var result = folder.Deliver(new OutputTree([new OutputFile(RelativePath.Parse("big"), content)]));
        var bytes = File.ReadAllBytes(folder.Path("site", "big"));
        Assert.Equal(912_001, result.Value.Bytes);
        Assert.Equal(912_001, bytes.Length);
        Assert.Equal(2_999, BitConverter.ToInt32(bytes, 4 * 2_999));
        Assert.Equal((7, 7, 9), (bytes[12_000], bytes[^2], bytes[^1]));
    }

    [Fact]
    public void The_same_site_again_is_not_written()
    {
        folder.Deliver(("a", "1"), ("b/c", ""));
        folder.Add("site/theirs");
        var before = Directory.GetCreationTimeUtc(folder.Output);
        Assert.Equal(new DeliveryReport(true, 2, 1, 0, 0, 1), folder.Deliver(("a", "1"), ("b/c", "")).Value);
        Assert.Equal(before, Directory.GetCreationTimeUtc(folder.Output));
        Assert.Equal(["site/", "site/a=1", "site/b/", "site/b/c=", "site/theirs=theirs"], folder.Everything());
    }

    [Fact]
    public void Only_what_changed_is_written_and_the_rest_is_taken_over()
    {
        folder.Deliver(("a", "1"), ("b/c", "2"), ("b/d", "3"), ("e", "4"));
        File.WriteAllText(folder.Path("site", "e"), "damaged");
        File.Delete(folder.Path("site", "b", "d"));
        var report = folder.Deliver(("a", "1"), ("b/c", "5"), ("b/d", "3"), ("e", "4"), ("f/g", "6")).Value;
        Assert.Equal(new DeliveryReport(true, 5, 5, 4, 0, 0), report);
        Assert.Equal(["site/", "site/a=1", "site/b/", "site/b/c=5", "site/b/d=3", "site/e=4", "site/f/", "site/f/g=6"], folder.Everything());
    }

    [Theory]
    [InlineData(900_000, 900_000, -1)]
    [InlineData(900_000, 900_000, 0)]
    [InlineData(900_000, 900_000, 600_000)]
    [InlineData(900_000, 900_000, 899_999)]
    [InlineData(900_000, 700_000, -1)]
    [InlineData(700_000, 900_000, -1)]
    [InlineData(3, 2, -1)]
    [InlineData(0, 2, -1)]
    [InlineData(2, 0, -1)]
    public void A_file_is_the_new_one_however_it_differs_from_the_earlier(int earlier, int later, int changedAt)
    {
        folder.Deliver(("a", new string('x', earlier)));
        var text = new string('x', later).ToCharArray();
        if (changedAt >= 0)
            text[changedAt] = 'y';
        var report = folder.Deliver(("a", new string(text))).Value;
        Assert.Equal(earlier == later && changedAt < 0 ? 0 : 1, report.Changed);
        Assert.True(text.AsSpan().SequenceEqual(folder.Read("site/a")));
    }

    [Fact]
    public void An_empty_file_is_written() => Assert.True(folder.Deliver(("a", "")).Value.Delivered && folder.Read("site/a").Length == 0);

    [Fact]
    public void An_error_in_rendering_leaves_the_old_site_and_nothing_else()
    {
        folder.Deliver(("a", "1"));
        var before = folder.Everything();
        var tree = new OutputTree([new(RelativePath.Parse("a"), DeliveryFolder.Content("2", Hint.Report("h"))),
            new(RelativePath.Parse("b"), DeliveryFolder.Content("2", Fault.Report("e")))]);
        var result = folder.Deliver(tree);
        Assert.False(result.Value.Delivered);
        Assert.Equal(["h", "e"], result.Diagnostics.Select(d => d.Message));
        Assert.Equal(before, folder.Everything());
    }

    [Fact]
    public void A_warning_in_rendering_is_reported_and_delivered()
    {
        var result = folder.Deliver(new OutputTree([new(RelativePath.Parse("a"), DeliveryFolder.Content("2", Hint.Report("h")))]));
        Assert.True(result.Value.Delivered);
        Assert.Equal("h", Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public void A_bug_in_rendering_leaves_the_old_site_and_nothing_else()
    {
        folder.Deliver(("a", "1"));
        var before = folder.Everything();
        Assert.ThrowsAny<Exception>(() => folder.Deliver(new OutputTree([new(RelativePath.Parse("a"), _ => throw new InvalidOperationException())])));
        Assert.Equal(before, folder.Everything());
    }

    [Theory]
    [InlineData(28, "QD9122")]
    [InlineData(30, "QD9123")]
    [InlineData(5, "QD9127")]
    public void A_failing_disk_is_a_finding_that_names_the_file_and_leaves_the_old_site(int number, string code)
    {
        folder.Deliver(("a", "1"));
        var before = folder.Everything();
        var result = folder.Deliver(new OutputTree([new(RelativePath.Parse("q/a"), _ => throw new IOException("made up", number))]));
        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal(code, finding.Rule.Code);
        Assert.Contains("/site/q/a'", finding.Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.Everything());
    }

    [Fact]
    public void A_name_that_the_file_system_refuses_is_a_finding()
    {
        var result = folder.Deliver((new string('x', 300) + "/a", "1"));
        Assert.Equal("QD9124", Assert.Single(result.Diagnostics).Rule.Code);
        Assert.Empty(folder.Everything());
    }

    [Fact]
    public void A_file_where_the_folder_of_the_output_should_be_is_a_finding()
    {
        folder.Add("file");
        var result = folder.Deliver(DeliveryFolder.Tree(("a", "1")), folder.Path("file", "site"));
        Assert.Equal(Severity.Error, Assert.Single(result.Diagnostics).Severity);
        Assert.Equal(["file=theirs"], folder.Everything());
    }

    [Fact]
    public void Progress_ends_with_the_number_of_files()
    {
        var seen = new List<int>();
        var location = new OutputLocation(folder.Output, [], folder.Path("work"));
        OutputWriter.Write(DeliveryFolder.Tree([.. Enumerable.Range(0, 200).Select(i => ($"f{i}", "x"))]), location, progress: new Listener(seen));
        Assert.Equal([64, 128, 192, 200], seen.Order());
    }

    [Fact]
    public void Rules_are_listed_once_each_and_say_what_to_do()
    {
        Assert.Equal(DeliveryRules.All.Length, DeliveryRules.All.Select(r => r.Code).Distinct().Count());
        Assert.All(DeliveryRules.All, rule => Assert.True(rule.Code[..4] is "QD90" or "QD91" && rule.Help.Length > 0));
        Assert.Equal(typeof(DeliveryRules).GetFields().Length, DeliveryRules.All.Length);
    }

    private sealed class Listener(List<int> seen) : IProgress<int>
    {
        public void Report(int value)
        {
            lock (seen)
                seen.Add(value);
        }
    }
}
