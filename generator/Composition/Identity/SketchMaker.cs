using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Identity;

/// <summary>
/// Makes sketches by which a similar text is known again: MinHash with one byte kept of each minimum (Broder 1997; Li and König, "b-Bit Minwise
/// Hashing", 2010) over runs of two characters in normal form, or three of ASCII, which has fewer of them. The share of equal bytes estimates how
/// much two texts have in common.
/// </summary>
internal sealed class SketchMaker
{
    private const int Minima = TextSketch.Length / 2;

    private static readonly SearchValues<char> PlaceholderCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    private readonly NormalForm form;
    private readonly ulong[] factors = new ulong[Minima];
    private readonly ulong[] offsets = new ulong[Minima];

    /// <summary>Prepares the hash functions, which follow from the salt of the ledger.</summary>
    public SketchMaker(NormalForm form, string salt)
    {
        this.form = form;
        for (var i = 0; i < Minima; i++)
        {
            var seed = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{salt}\nsketch {i}")));
            factors[i] = BinaryPrimitives.ReadUInt64LittleEndian(seed) | 1;
            offsets[i] = BinaryPrimitives.ReadUInt64LittleEndian(seed.AsSpan(8));
        }
    }

    /// <summary>The sketches of an entry.</summary>
    public TextSketch Of(Entry entry) => new(Of(Asked(entry)), Of(EntryKey.Compact(form, entry.Answer?.Text ?? "")));

    /// <summary>Whether something stands in place of a text that was taken out of title or question.</summary>
    public bool IsRedacted(Entry entry) => NextPlaceholder(Asked(entry), 0, out _) >= 0;

    /// <summary>How much two sketched texts have in common, 0 to 1; 0 when one of them is unknown.</summary>
    public static double Likeness(string one, string other)
    {
        if (one.Length != TextSketch.Length || other.Length != TextSketch.Length)
            return 0;
        var equal = 0;
        for (var i = 0; i < TextSketch.Length; i += 2)
            equal += one[i] == other[i] && one[i + 1] == other[i + 1] ? 1 : 0;
        return (double)equal / Minima;
    }

    private string Asked(Entry entry) => EntryKey.Compact(form, $"{entry.Title.Text}\n{entry.Question?.Text}");

    private string Of(string compact)
    {
        Span<ulong> least = stackalloc ulong[Minima];
        least.Fill(ulong.MaxValue);
        var isEmpty = true;
        // What stands in place of a text that was taken out is no text of its own: a redacted title stays similar to what is left of it.
        for (var start = 0; start < compact.Length;)
        {
            var placeholder = NextPlaceholder(compact, start, out var next);
            var end = placeholder < 0 ? compact.Length : placeholder;
            isEmpty &= end == start;
            for (var i = start; i < end; i++)
            {
                var length = compact[i] < 0x80 ? 3 : 2;
                // A run that the end cuts short says nothing new, unless it is all there is.
                if (i == start || i + length <= end)
                    Take(compact.AsSpan(i, Math.Min(length, end - i)), least);
            }
            start = placeholder < 0 ? end : next;
        }
        return isEmpty ? "" : Digits(least);
    }

    private void Take(ReadOnlySpan<char> run, Span<ulong> least)
    {
        ulong value = 0;
        foreach (var c in run)
            value = (value << 16) | c;
        value = Mixed(value);
        for (var i = 0; i < Minima; i++)
            least[i] = Math.Min(least[i], Mixed((value * factors[i]) + offsets[i]));
    }

    private static string Digits(ReadOnlySpan<ulong> least)
    {
        Span<byte> kept = stackalloc byte[Minima];
        for (var i = 0; i < Minima; i++)
            kept[i] = (byte)least[i];
        return Convert.ToHexStringLower(kept);
    }

    /// <summary>The finalizer of SplitMix64 (Steele, Lea, Flood 2014), which lets every bit of the input change every bit of the output.</summary>
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>Where the next <c>[SANITIZED_…]</c> or <c>[REDACTED_…]</c> begins in a text in normal form, and what follows it; -1 when there is none.</summary>
    private static int NextPlaceholder(string text, int start, out int next)
    {
        for (var open = text.IndexOf('[', start); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var name = text.AsSpan(open + 1);
            var close = name.IndexOfAnyExcept(PlaceholderCharacters);
            if (close > 0 && name[close] == ']' && (name.StartsWith("sanitized_", StringComparison.Ordinal) || name.StartsWith("redacted_", StringComparison.Ordinal)))
            {
                next = open + close + 2;
                return open;
            }
        }
        next = text.Length;
        return -1;
    }

}
