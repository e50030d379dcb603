using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Shards;

/// <summary>What results show of each entry, a few entries a file; <c>CardRow</c> in <c>contract.ts</c> is the shape of one.</summary>
/// <param name="EntriesOfFile">Entries in a file.</param>
/// <param name="Fingerprints">The hash of each <see cref="FilesOfFingerprint"/> files.</param>
/// <param name="Files">The files.</param>
internal sealed record CardShards(int EntriesOfFile, ImmutableArray<string> Fingerprints, ImmutableArray<Asset> Files)
{
    /// <summary>Files that share a fingerprint.</summary>
    public const int FilesOfFingerprint = 64;

    /// <summary>Cuts the entries in the order of the site. The files are written when they are asked for.</summary>
    public static CardShards Cut(Site site, ArticleSet articles)
    {
        var perFile = ShardSizes.For(site.Entries.Length).Cards;
        var files = site.Entries.Chunk(perFile).ToArray();
        var fingerprints = new string[(files.Length + FilesOfFingerprint - 1) / FilesOfFingerprint];
        Parallel.For(0, fingerprints.Length, i =>
            fingerprints[i] = ShardGroup.FingerprintOf(files.Skip(i * FilesOfFingerprint).Take(FilesOfFingerprint).Select(entries => Bytes(site, articles, entries))));
        return new CardShards(perFile, [.. fingerprints], [.. files.Select((entries, i) => File(site, articles, entries, i, fingerprints))]);
    }

    private static Asset File(Site site, ArticleSet articles, SiteEntry[] entries, int number, string[] fingerprints) =>
        new(RelativePath.Parse($"search/cards/{number}.json"), destination =>
        {
            Write(site, articles, entries, destination);
            return [];
        })
        { Fingerprint = fingerprints[number / FilesOfFingerprint] };

    private static byte[] Bytes(Site site, ArticleSet articles, SiteEntry[] entries)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Write(site, articles, entries, bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Site site, ArticleSet articles, SiteEntry[] entries, IBufferWriter<byte> destination)
    {
        using var json = new Utf8JsonWriter(destination, SafeJson.Options);
        json.WriteStartArray();
        foreach (var entry in entries)
            WriteCard(json, site, entry, articles[entry.Id]);
        json.WriteEndArray();
    }

    private static void WriteCard(Utf8JsonWriter json, Site site, SiteEntry entry, Article article)
    {
        var product = site.Product(entry.Product);
        json.WriteStartArray();
        json.WriteStringValue(entry.Id.Value);
        json.WriteStringValue(article.TitleOf(entry));
        json.WriteStringValue(product.Name);
        json.WriteStringValue(product.Topic(entry.Topic).Name);
        json.WriteStartArray();
        foreach (var cause in entry.Causes)
            json.WriteStringValue(site.Cause(cause).Name);
        json.WriteEndArray();
        json.WriteStringValue(article.KeyPoint);
        json.WriteStringValue(article.Tier.ToString().ToLowerInvariant());
        // A result shows the one or the other.
        json.WriteStringValue(article.KeyPoint.Length > 0 ? "" : article.Excerpt);
        json.WriteEndArray();
    }
}
