using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Delivery.Preview;

/// <summary>Tells when something changes in folders or files. Editors save in several steps; those of one moment count as one change.</summary>
internal sealed class SourceWatcher : IDisposable
{
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(30);

    private readonly ConcurrentDictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private SourceWatcher()
    {
    }

    /// <summary>Begins to watch; reports what cannot be watched.</summary>
    /// <param name="places">Folders, watched at any depth, and files. What does not exist is watched from when it is made, in a folder that exists.</param>
    public static StageResult<SourceWatcher> Start(ImmutableArray<string> places)
    {
        var watcher = new SourceWatcher();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var place in places)
        {
            try
            {
                watcher.Watch(Path.TrimEndingDirectorySeparator(Path.GetFullPath(place)));
            }
            catch (Exception refusal) when (DiskFault.Explains(refusal))
            {
                findings.Add(PreviewRules.NotWatched.Report($"'{place}' cannot be watched for changes"));
            }
        }
        return new StageResult<SourceWatcher>(watcher, findings.ToImmutable());
    }

    /// <summary>Waits for the next change, and until nothing more changes for a moment.</summary>
    public async Task NextChange(CancellationToken stop)
    {
        await changes.Reader.ReadAsync(stop);
        do
            await Task.Delay(Settled, stop);
        while (changes.Reader.TryRead(out _));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in watchers.Values)
            watcher.Dispose();
    }

    /// <summary>
    /// Watches a place, and for each folder on the way to it that it is made: one that is deleted takes its watcher with it. The way begins in the folder
    /// that docsgen runs in, or just above the place.
    /// </summary>
    /// <param name="place">The place.</param>
    /// <param name="from">The folder on the way that is not watched anew, and none above it; null for all of the way.</param>
    private void Watch(string place, string? from = null)
    {
        // From above: what is made below while this runs is either told or found.
        foreach (var below in WayTo(place).Reverse().SkipWhile(step => from is not null && !step.StartsWith(from + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            if (!Directory.Exists(Path.GetDirectoryName(below)))
                return;
            var watcher = new FileSystemWatcher(Path.GetDirectoryName(below)!, Path.GetFileName(below));
            watcher.Created += (_, _) => WatchAgain(place, below);
            watcher.Renamed += (_, _) => WatchAgain(place, below);
            Listen($"{place} at {below}", watcher);
        }
        if (Directory.Exists(place))
            Listen(place, new FileSystemWatcher(place) { IncludeSubdirectories = true });
    }

    private static IEnumerable<string> WayTo(string place)
    {
        var working = Directory.GetCurrentDirectory() + Path.DirectorySeparatorChar;
        for (var below = place; Path.GetDirectoryName(below) is { } above; below = above)
        {
            yield return below;
            if (!above.StartsWith(working, StringComparison.Ordinal))
                yield break;
        }
    }

    private void WatchAgain(string place, string from)
    {
        try
        {
            Watch(place, from);
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal) || refusal is ArgumentException)
        {
            // It is gone once more.
        }
    }

    private void Listen(string name, FileSystemWatcher watcher)
    {
        watcher.Changed += (_, _) => changes.Writer.TryWrite(true);
        watcher.Created += (_, _) => changes.Writer.TryWrite(true);
        watcher.Deleted += (_, _) => changes.Writer.TryWrite(true);
        watcher.Renamed += (_, _) => changes.Writer.TryWrite(true);
        // Too many changes at once for the system to list: something changed all the same.
        watcher.Error += (_, _) => changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        watchers.AddOrUpdate(name, watcher, (_, before) =>
        {
            before.Dispose();
            return watcher;
        });
    }
}
