using System.Buffers;
using System.IO.Compression;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Search;

/// <summary>Decides whether the whole index is written in lunr's own format, so that anyone can load it with plain lunr.js.</summary>
internal static class FullIndex
{
    /// <summary>While it is small enough to be loaded at all it is written anyway: 1 MB, compressed by Brotli at its fastest.</summary>
    private const int LargestCompressed = 1_000_000;

    /// <summary>With more postings the index is too large for sure, for one takes about ten bytes, compressed.</summary>
    private const int MostCells = 250_000;

    /// <summary>Whether to write the index.</summary>
    public static bool IsWanted(InvertedIndex index, LunrJsonWriter writer, FullIndexWish wish) => wish switch
    {
        FullIndexWish.Always => true,
        FullIndexWish.Never => false,
        _ => index.Postings.Cells <= MostCells && IsSmall(writer),
    };

    private static bool IsSmall(LunrJsonWriter writer)
    {
        var bytes = new ArrayBufferWriter<byte>();
        writer.Write(bytes);
        return BrotliEncoder.TryCompress(bytes.WrittenSpan, new byte[LargestCompressed], out _, quality: 1, window: 22);
    }
}
