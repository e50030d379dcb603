using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Tests.Diagnostics;

public sealed class BuildLogTests
{
    private static readonly DiagnosticRule Rule = new("QD1999", "test", Severity.Warning, "A test.", "None.");

    [Fact]
    public void What_is_put_off_runs_once_when_it_is_asked_for_and_is_taken_in_its_place()
    {
        var runs = new List<string>();
        var log = new BuildLog(TimeProvider.System);

        var first = log.Later(() => Doer.Make("first", runs));
        var second = log.Later(() => Doer.Make("second " + first.Value, runs));
        log.Take(Doer.Make("now", runs));

        Assert.Equal(["now"], runs);
        Assert.Equal(["now"], log.Diagnostics.Select(finding => finding.Message));
        Assert.Equal("second first", second.Value);
        Assert.Equal("second first", second.Value);
        log.TakeRest();
        Assert.Equal(["now", "first", "second first"], runs);
        Assert.Equal(["now", "first", "second first"], log.Diagnostics.Select(finding => finding.Message));
        Assert.Equal(["Doer"], log.Times.Select(time => time.Stage));
    }

    [Fact]
    public void What_is_put_off_can_be_made_stage_by_stage_and_is_not_made_again()
    {
        var runs = new List<string>();
        var log = new BuildLog(TimeProvider.System);
        log.Later(() => Doer.Make("first", runs));
        log.Later(() => Doer.Make("second", runs));

        log.PutOff[0]();
        Assert.Equal(["first"], runs);
        log.PutOff[1]();
        log.TakeRest();
        Assert.Equal(["first", "second"], runs);
        Assert.Equal(["first", "second"], log.Diagnostics.Select(finding => finding.Message));
    }

    private static class Doer
    {
        public static StageResult<string> Make(string value, List<string> runs)
        {
            runs.Add(value);
            return new StageResult<string>(value, [Rule.Report(value)]);
        }
    }
}
