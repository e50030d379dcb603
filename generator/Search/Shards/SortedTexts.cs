using System.Buffers;
using System.Collections.Immutable;

namespace QiniuDocsGen.Search.Shards;

/// <summary>
/// Writes texts that follow each other in ordinal order as <see cref="Digits"/>: of each, how many UTF-16 units it shares with the one before
/// and how many follow; and apart from that, because alike things compress better together, the units that follow. The first of them, which is
/// greater than what the text before has in its place, is the distance from it. The twin of <c>site-assets/src/search/shards/sorted.ts</c>.
/// </summary>
internal static class SortedTexts
{
    /// <summary>Writes the texts.</summary>
    /// <param name="texts">The texts, in order; the first may be empty.</param>
    /// <param name="shared">Takes how much each shares and how much follows.</param>
    /// <param name="rest">Takes what follows.</param>
    public static void Write(ImmutableArray<string> texts, IBufferWriter<byte> shared, IBufferWriter<byte> rest)
    {
        var before = "";
        foreach (var text in texts)
        {
            var length = before.AsSpan().CommonPrefixLength(text);
            Digits.Write(length, shared);
            Digits.Write(text.Length - length, shared);
            for (var at = length; at < text.Length; at++)
                Digits.Write(text[at] - (at == length && at < before.Length ? before[at] : 0), rest);
            before = text;
        }
    }
}
