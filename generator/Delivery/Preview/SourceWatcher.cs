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

    private void Watch(string place)
    {
        WatchFolder(place);
        if (Path.GetDirectoryName(place) is not { } parent || !Directory.Exists(parent))
            return;
        // A folder that is deleted takes its watcher with it; the folder above tells when it is there again.
        var above = new FileSystemWatcher(parent, Path.GetFileName(place));
        above.Created += (_, _) => WatchAgain(place);
        above.Renamed += (_, _) => WatchAgain(place);
        Listen($"{place} from above", above);
    }

    private void WatchFolder(string place)
    {
        if (Directory.Exists(place))
            Listen(place, new FileSystemWatcher(place) { IncludeSubdirectories = true });
    }

    private void WatchAgain(string place)
    {
        try
        {
            WatchFolder(place);
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal))
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
