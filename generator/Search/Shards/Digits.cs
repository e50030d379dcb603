using System.Buffers;

namespace QiniuDocsGen.Search.Shards;

/// <summary>
/// Writes numbers as letters that need no escape in JSON: five bits a letter, the lowest first, from the second half of the alphabet while more
/// follow. The twin of <c>site-assets/src/search/shards/digits.ts</c>.
/// </summary>
internal static class Digits
{
    private const int Base = 32;

    private static ReadOnlySpan<byte> Alphabet => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8;

    /// <summary>Writes a number that is not negative.</summary>
    public static void Write(int number, IBufferWriter<byte> destination)
    {
        var span = destination.GetSpan(7);
        var used = 0;
        for (; number >= Base; number /= Base)
            span[used++] = Alphabet[Base + (number % Base)];
        span[used++] = Alphabet[number];
        destination.Advance(used);
    }
}
