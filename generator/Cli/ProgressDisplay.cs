using QiniuDocsGen.Diagnostics;
using Spectre.Console;

namespace QiniuDocsGen.Cli;

/// <summary>Shows how far a run is: a live display on a terminal, a plain line now and then elsewhere, nothing when quiet.</summary>
internal abstract class ProgressDisplay : IProgress<StageTime>
{
    /// <summary>Runs the work while its progress is shown, and returns what it made.</summary>
    public abstract T Show<T>(Func<T> work);

    /// <summary>A stage of the build ended.</summary>
    public abstract void Report(StageTime value);

    /// <summary>A step with countable parts goes on; may be called from any thread.</summary>
    /// <param name="step">What is done: <c>writing</c>.</param>
    /// <param name="done">Parts done so far.</param>
    /// <param name="total">All parts.</param>
    public abstract void Count(string step, int done, int total);

    /// <summary>Something to tell how many parts of a step are done.</summary>
    public IProgress<int> Counter(string step, int total) => new StepCounter(this, step, total);

    /// <summary>The display that fits the console and the wish of the user.</summary>
    public static ProgressDisplay For(IAnsiConsole console, Verbosity verbosity)
    {
        if (verbosity == Verbosity.Quiet)
            return new SilentProgress();
        return console.Profile.Capabilities.Interactive && !Console.IsErrorRedirected
            ? new TerminalProgress(console)
            : new PlainProgress(Console.Error, TimeProvider.System);
    }

    /// <summary>Hands the number of parts done to a display.</summary>
    private sealed class StepCounter(ProgressDisplay display, string step, int total) : IProgress<int>
    {
        public void Report(int value) => display.Count(step, value, total);
    }
}

/// <summary>Shows nothing.</summary>
internal sealed class SilentProgress : ProgressDisplay
{
    /// <inheritdoc/>
    public override T Show<T>(Func<T> work) => work();

    /// <inheritdoc/>
    public override void Report(StageTime value)
    {
    }

    /// <inheritdoc/>
    public override void Count(string step, int done, int total)
    {
    }
}

/// <summary>A line every few seconds, for logs; a short run writes none.</summary>
internal sealed class PlainProgress(TextWriter output, TimeProvider clock) : ProgressDisplay
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private long last = clock.GetTimestamp();

    /// <inheritdoc/>
    public override T Show<T>(Func<T> work) => work();

    /// <inheritdoc/>
    public override void Report(StageTime value) => Line($"building, {value.Stage} done");

    /// <inheritdoc/>
    public override void Count(string step, int done, int total) => Line($"{step} {done:N0} of {total:N0}");

    private void Line(string text)
    {
        lock (gate)
        {
            if (clock.GetElapsedTime(last) < Interval)
                return;
            last = clock.GetTimestamp();
            output.WriteLine($"docsgen: {text}");
        }
    }
}

/// <summary>Live bars on a terminal.</summary>
internal sealed class TerminalProgress(IAnsiConsole console) : ProgressDisplay
{
    private readonly Dictionary<string, ProgressTask> tasks = [];
    private readonly Lock gate = new();
    private Spectre.Console.ProgressContext? live;
    private ProgressTask? building;

    /// <inheritdoc/>
    public override T Show<T>(Func<T> work) => console.Progress()
        .AutoClear(true)
        .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
        .Start(context =>
        {
            live = context;
            building = context.AddTask("building").IsIndeterminate();
            return work();
        });

    /// <inheritdoc/>
    public override void Report(StageTime value)
    {
        if (building is not null)
            building.Description = Markup.Escape($"building: {value.Stage} done");
    }

    /// <inheritdoc/>
    public override void Count(string step, int done, int total)
    {
        lock (gate)
        {
            building?.StopTask();
            if (!tasks.TryGetValue(step, out var task))
                tasks[step] = task = live!.AddTask(Markup.Escape(step), maxValue: total);
            task.Value = Math.Max(task.Value, done);
        }
    }
}
