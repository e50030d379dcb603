using System.Buffers;

namespace QiniuDocsGen.Text.Titles;

/// <summary>The first sentence of a text, to stand for a title or below one.</summary>
internal static class FirstSentence
{
    /// <summary>The most UTF-16 units of it, the ellipsis aside.</summary>
    public const int MaxLength = 120;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?\r\n");

    /// <summary>The text up to the first mark that ends a sentence; cut with an ellipsis where none comes soon.</summary>
    public static string Of(string text)
    {
        var start = text.AsSpan().TrimStart();
        var line = start[..Math.Min(start.Length, MaxLength + 1)];
        var end = line.IndexOfAny(Ends);
        var stop = end < 0 ? line.Length : line[end] is '\r' or '\n' ? end : end + 1;
        var sentence = line[..stop].TrimEnd();
        if (sentence.Length <= MaxLength)
            return sentence.ToString();
        return string.Concat(sentence[..(char.IsHighSurrogate(sentence[MaxLength - 1]) ? MaxLength - 1 : MaxLength)], "…");
    }
}
