using System.Collections.Immutable;
using System.Threading.Channels;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Delivery.Preview;

/// <summary>Tells when something changes in folders or files. Editors save in several steps; those of one moment count as one change.</summary>
internal sealed class SourceWatcher : IDisposable
{
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(30);

    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private SourceWatcher()
    {
    }

    /// <summary>Begins to watch; reports what cannot be watched.</summary>
    /// <param name="places">Folders, watched at any depth, and files. What does not exist is left out.</param>
    public static StageResult<SourceWatcher> Start(ImmutableArray<string> places)
    {
        var watcher = new SourceWatcher();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var place in places)
        {
            try
            {
                if (Directory.Exists(place))
                    watcher.Watch(new FileSystemWatcher(place) { IncludeSubdirectories = true });
                else if (File.Exists(place))
                    watcher.Watch(new FileSystemWatcher(Path.GetDirectoryName(Path.GetFullPath(place))!, Path.GetFileName(place)));
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
        foreach (var watcher in watchers)
            watcher.Dispose();
    }

    private void Watch(FileSystemWatcher watcher)
    {
        watchers.Add(watcher);
        watcher.Changed += (_, _) => changes.Writer.TryWrite(true);
        watcher.Created += (_, _) => changes.Writer.TryWrite(true);
        watcher.Deleted += (_, _) => changes.Writer.TryWrite(true);
        watcher.Renamed += (_, _) => changes.Writer.TryWrite(true);
        // Too many changes at once for the system to list: something changed all the same.
        watcher.Error += (_, _) => changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
    }
}
