using System.Buffers;
using System.Text.Json;
using QiniuDocsGen.Model;
using QiniuDocsGen.Search.Shards;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Tables;

/// <summary>A file that some queries need.</summary>
/// <param name="Name">What the manifest calls it.</param>
/// <param name="Fingerprint">The hash of its bytes.</param>
/// <param name="Bytes">Its bytes, JSON.</param>
internal sealed record SearchTable(string Name, string Fingerprint, byte[] Bytes)
{
    /// <summary>The file as an asset.</summary>
    public Asset Asset => ShardGroup.FileOf($"search/{Name}.json", Fingerprint, Bytes);

    /// <summary>Writes a table.</summary>
    public static SearchTable Of(string name, Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, SafeJson.Options))
            write(json);
        var written = bytes.WrittenSpan.ToArray();
        return new SearchTable(name, ShardGroup.FingerprintOf([written]), written);
    }
}
