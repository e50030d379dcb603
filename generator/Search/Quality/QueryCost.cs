using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using QiniuDocsGen.Search.Query;
using QiniuDocsGen.Search.Shards;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Quality;

/// <summary>Notes which files of an index a query asks for, and how large they are once compressed.</summary>
internal sealed class QueryCost : ITermRows
{
    /// <summary>The entries that get their cards at once.</summary>
    private const int PageSize = 10;

    private readonly ITermRows rows;
    private readonly Manifest manifest;
    private readonly LanguageTables language;
    private readonly Dictionary<string, int> sizes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<byte[]>> asked = new(StringComparer.Ordinal);

    /// <summary>Watches an index.</summary>
    public QueryCost(ITermRows rows, Manifest manifest, LanguageTables language)
    {
        this.language = language;
        this.rows = rows;
        this.manifest = manifest;
    }

    /// <inheritdoc/>
    public int Documents => rows.Documents;

    /// <summary>Forgets what was asked; every query counts as the first of its visitor.</summary>
    public void Begin(string query)
    {
        asked.Clear();
        Ask("manifest", () => Bytes(manifest.Write));
        if (query.EnumerateRunes().Any(rune => language.Simplified.ContainsKey(rune.Value)))
            AskTable("simplified");
        AskTable("synonyms");
    }

    /// <summary>The compressed bytes of the files asked for since <see cref="Begin"/>, the cards of the first results included.</summary>
    public int End(IEnumerable<int> results)
    {
        foreach (var file in results.Take(PageSize).Select(document => manifest.Cards.Files[document / manifest.Cards.EntriesOfFile]))
            Ask(file.Name.Value, () => Bytes(destination => file.Content(destination)));
        return asked.Sum(file => SizeOf(file.Key, file.Value));
    }

    /// <inheritdoc/>
    public TermRow? Row(string term)
    {
        foreach (var level in manifest.Levels)
            AskFile(level, term);
        return rows.Row(term);
    }

    /// <inheritdoc/>
    public ImmutableArray<string> WithPrefix(string prefix, int most)
    {
        foreach (var level in manifest.Levels)
            AskFiles(level, prefix);
        return rows.WithPrefix(prefix, most);
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Near(string word)
    {
        AskTable("words");
        return rows.Near(word);
    }

    /// <inheritdoc/>
    public ImmutableArray<string> ReadAs(string first, string second)
    {
        AskFile([manifest.Pairs], $"{first[0]}{second[0]} {first} {second}");
        return rows.ReadAs(first, second);
    }

    /// <inheritdoc/>
    public ImmutableArray<string> WithInitials(string letters)
    {
        AskFiles([manifest.Pairs], letters + " ");
        return rows.WithInitials(letters);
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Homophones(string pair)
    {
        // The shard with what sounds the same is not known here; it is one of a few.
        foreach (var character in pair.EnumerateRunes())
            AskFile([manifest.Readings], character.ToString());
        return rows.Homophones(pair);
    }

    /// <inheritdoc/>
    public bool IsSyllable(string letters)
    {
        AskTable("syllables");
        return rows.IsSyllable(letters);
    }

    private void AskFile(ImmutableArray<ShardGroup> level, string key)
    {
        var file = Files(level).LastOrDefault(file => string.CompareOrdinal(file.First, key) <= 0);
        if (file.Bytes is not null)
            Ask(file.Name, () => file.Bytes);
    }

    private void AskFiles(ImmutableArray<ShardGroup> level, string prefix)
    {
        AskFile(level, prefix);
        foreach (var file in Files(level).Where(file => file.First.StartsWith(prefix, StringComparison.Ordinal)))
            Ask(file.Name, () => file.Bytes);
    }

    private static IEnumerable<(string Name, string First, byte[] Bytes)> Files(ImmutableArray<ShardGroup> level) =>
        level.SelectMany(group => group.Files.Select((bytes, at) => ($"{group.Name}-{at}", group.Firsts[at], bytes)));

    private void AskTable(string name)
    {
        var table = manifest.Tables.First(table => table.Name == name);
        Ask(name, () => table.Bytes);
    }

    private void Ask(string name, Func<byte[]> bytes) => asked[name] = bytes;

    private int SizeOf(string name, Func<byte[]> bytes)
    {
        if (!sizes.TryGetValue(name, out var size))
            sizes.Add(name, size = Compressed(bytes()));
        return size;
    }

    private static byte[] Bytes(Action<IBufferWriter<byte>> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        write(bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private static int Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return (int)compressed.Length;
    }
}
