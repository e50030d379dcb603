using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Terms;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharacterKind : byte
{
    /// <summary>Separates terms.</summary>
    Other,

    /// <summary>Written in Han characters.</summary>
    Han,

    /// <summary>Another letter, a digit, or a mark.</summary>
    Word,
}

/// <summary>The kind of every character.</summary>
internal sealed class CharacterKinds
{
    private readonly CharacterKind[] units = new CharacterKind[char.MaxValue + 1];
    private readonly ImmutableArray<(int First, int Last)> han;
    private readonly ImmutableArray<(int First, int Last)> word;

    /// <summary>Prepares the kinds from the character tables.</summary>
    public CharacterKinds(LanguageTables tables)
    {
        han = tables.Han;
        word = tables.Word;
        Mark(word, CharacterKind.Word);
        Mark(han, CharacterKind.Han);
    }

    /// <summary>The kind of the character that begins at a UTF-16 offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where the character begins.</param>
    /// <param name="width">Its UTF-16 units, 1 or 2.</param>
    public CharacterKind At(ReadOnlySpan<char> text, int offset, out int width)
    {
        width = 1;
        if (!char.IsSurrogate(text[offset]))
            return units[text[offset]];
        if (Rune.DecodeFromUtf16(text[offset..], out var rune, out _) != System.Buffers.OperationStatus.Done)
            return CharacterKind.Other;
        width = rune.Utf16SequenceLength;
        if (Contains(han, rune.Value))
            return CharacterKind.Han;
        return Contains(word, rune.Value) ? CharacterKind.Word : CharacterKind.Other;
    }

    private void Mark(ImmutableArray<(int First, int Last)> ranges, CharacterKind kind)
    {
        foreach (var (first, last) in ranges)
        {
            for (var code = first; code <= Math.Min(last, char.MaxValue); code++)
                units[code] = kind;
        }
    }

    private static bool Contains(ImmutableArray<(int First, int Last)> ranges, int code)
    {
        var low = 0;
        var high = ranges.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (code < ranges[middle].First)
                high = middle - 1;
            else if (code > ranges[middle].Last)
                low = middle + 1;
            else
                return true;
        }
        return false;
    }
}
