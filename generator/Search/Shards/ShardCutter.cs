using System.Buffers;
using System.Collections.Immutable;

namespace QiniuDocsGen.Search.Shards;

/// <summary>Cuts rows, which come in the order of their keys, into files of about the same size.</summary>
/// <param name="first">What stands for the first key of the first file.</param>
/// <param name="mostBytes">A file that would become larger is cut.</param>
internal sealed class ShardCutter(string first, int mostBytes)
{
    private readonly ArrayBufferWriter<byte> file = new(mostBytes * 2);
    private readonly ImmutableArray<byte[]>.Builder files = ImmutableArray.CreateBuilder<byte[]>();
    private readonly ImmutableArray<string>.Builder firsts = ImmutableArray.CreateBuilder<string>();
    private string previous = "";

    /// <summary>Takes a row.</summary>
    /// <param name="key">Its key, after that of the row before it in ordinal order.</param>
    /// <param name="encodedKey">The key as it stands in a JSON string.</param>
    /// <param name="value">The value as it stands in a JSON string.</param>
    public void Add(string key, ReadOnlySpan<byte> encodedKey, ReadOnlySpan<byte> value)
    {
        if (file.WrittenCount > 0 && file.WrittenCount + encodedKey.Length + value.Length > mostBytes)
            EndFile();
        if (file.WrittenCount == 0)
            firsts.Add(files.Count == 0 ? first : Between(previous, key));
        file.Write(file.WrittenCount == 0 ? "[\""u8 : ",\""u8);
        file.Write(encodedKey);
        file.Write("\",\""u8);
        file.Write(value);
        file.Write("\""u8);
        previous = key;
    }

    /// <summary>The files of all rows, a group of a level.</summary>
    public ShardGroup Finish(string level)
    {
        if (file.WrittenCount > 0)
            EndFile();
        var all = files.ToImmutable();
        return new ShardGroup(ShardGroup.NameOf(level, first), ShardGroup.FingerprintOf(all), firsts.ToImmutable(), all);
    }

    private void EndFile()
    {
        file.Write("]"u8);
        files.Add(file.WrittenSpan.ToArray());
        file.ResetWrittenCount();
    }

    /// <summary>The shortest beginning of a text that is after the text before it; never half of a surrogate pair.</summary>
    private static string Between(string before, string text)
    {
        var length = before.AsSpan().CommonPrefixLength(text) + 1;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length + 1 : length)];
    }
}
