using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace QiniuDocsGen.Diagnostics;

/// <summary>How long a stage took.</summary>
public sealed record StageTime(string Stage, TimeSpan Elapsed);

/// <summary>Collects what the stages of one build report. It is used by one thread at a time: that of <c>SiteBuilder.Build</c>, and then the one that asks for the report.</summary>
public sealed class BuildLog
{
    private readonly TimeProvider clock;
    private readonly IProgress<StageTime>? progress;
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<StageTime> times = [];
    private readonly List<Action> putOff = [];
    private readonly List<Action> making = [];
    private long stageStart;

    /// <summary>Starts the log; the first stage is timed from here.</summary>
    /// <param name="clock">Measures the stages; never asked for the date.</param>
    /// <param name="progress">Told of each stage as it ends; may be null.</param>
    public BuildLog(TimeProvider clock, IProgress<StageTime>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        this.clock = clock;
        this.progress = progress;
        stageStart = clock.GetTimestamp();
    }

    /// <summary>What was found so far, in the order of the stages.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. diagnostics];

    /// <summary>The stages so far and the time that each took.</summary>
    public ImmutableArray<StageTime> Times => [.. times];

    /// <summary>Makes what was put off, a stage each, in that order. For whoever may not want the rest any more: unlike <see cref="TakeRest"/> it may end between two of them.</summary>
    public ImmutableArray<Action> PutOff => [.. making];

    /// <summary>Keeps a stage's findings, notes how long it took, and returns its value.</summary>
    /// <param name="result">What the stage returned.</param>
    /// <param name="call">The call as it is written; its doer names the stage. A plain value, made elsewhere, is no stage.</param>
    public T Take<T>(StageResult<T> result, [CallerArgumentExpression(nameof(result))] string call = "")
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(call);
        diagnostics.AddRange(result.Diagnostics);
        var now = clock.GetTimestamp();
        var doer = call.IndexOf('.', StringComparison.Ordinal);
        if (doer > 0)
        {
            var time = new StageTime(call[..doer], clock.GetElapsedTime(stageStart, now));
            // A stage in two steps is one stage.
            var begun = times.FindIndex(other => other.Stage == time.Stage);
            if (begun < 0)
                times.Add(time);
            else
                times[begun] = time with { Elapsed = times[begun].Elapsed + time.Elapsed };
            progress?.Report(time);
        }
        stageStart = now;
        return result.Value;
    }

    /// <summary>Puts a stage off until somebody asks for its value; what it reports is taken by <see cref="TakeRest"/>.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="call">The lambda as it is written; the doer of its call names the stage.</param>
    public Deferred<T> Later<T>(Func<StageResult<T>> stage, [CallerArgumentExpression(nameof(stage))] string call = "")
    {
        ArgumentNullException.ThrowIfNull(call);
        var deferred = new Deferred<T>(stage);
        making.Add(() => _ = deferred.Result);
        putOff.Add(() => Take(deferred.Result, call[(call.IndexOf("=> ", StringComparison.Ordinal) + "=> ".Length)..]));
        return deferred;
    }

    /// <summary>Takes every stage that was put off, in that order; those that nobody asked for yet are made now.</summary>
    public void TakeRest()
    {
        stageStart = clock.GetTimestamp();
        putOff.ForEach(take => take());
        putOff.Clear();
    }
}
