using System.Runtime.CompilerServices;
using QiniuDocsGen.Delivery.Publishing;
using QiniuDocsGen.Delivery.Publishing.Stores;

namespace QiniuDocsGen.Tests.Delivery.Publishing;

/// <summary>A bucket in memory that notes what it is asked, and fails from a chosen request on.</summary>
internal sealed class MemoryBucket : IBucket
{
    private readonly Lock gate = new();
    private int left = int.MaxValue;

    public SortedDictionary<string, (byte[] Bytes, ObjectHeaders Headers)> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Requests that changed something, in order: <c>put a.html</c>.</summary>
    public List<string> Changes { get; } = [];

    /// <summary>The objects that are the site's, as path and text.</summary>
    public string[] Site => [.. Objects.Where(o => !o.Key.StartsWith(".docsgen/", StringComparison.Ordinal)).Select(o => $"{o.Key}={System.Text.Encoding.UTF8.GetString(o.Value.Bytes)}")];

    public void FailAfter(int changes) => left = changes;

    public async IAsyncEnumerable<StoredObject> List([EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;
        foreach (var (key, stored) in Objects.ToArray())
            yield return new StoredObject(key, stored.Bytes.Length, ObjectBody.Of(stored.Bytes).Md5);
    }

    public Task<byte[]?> Get(string key, CancellationToken stop) => Task.FromResult(Objects.TryGetValue(key, out var stored) ? stored.Bytes : null);

    public Task Put(string key, ObjectBody body, ObjectHeaders headers, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        using (var source = body.Open())
            source.CopyTo(bytes);
        return Change($"put {key}", () => Objects[key] = (bytes.ToArray(), headers));
    }

    public Task Copy(string from, string to, CancellationToken stop) => Change($"copy {from} {to}", () => Objects[to] = Objects[from]);

    public Task Delete(string key, CancellationToken stop) => Change($"delete {key}", () => Objects.Remove(key));

    private Task Change(string what, Action act)
    {
        lock (gate)
        {
            if (left-- <= 0)
                throw new BucketException(PublishingRules.Unreachable.Report("cut off"));
            Changes.Add(what);
            act();
        }
        return Task.CompletedTask;
    }
}
