using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles;

/// <summary>The beginning of what an answer says, for cards and descriptions.</summary>
internal static class Excerpt
{
    /// <summary>The longest excerpt in UTF-16 units, the ellipsis included.</summary>
    public const int MaxLength = 160;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?；");
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ，,、");
    /// <summary>The beginning of the key point; of the whole answer or the question where there is none.</summary>
    public static string Of(string keyPoint, ImmutableArray<ArticleSection> sections)
    {
        if (keyPoint.Length > 0)
            return Cut(keyPoint);
        foreach (var kind in (ReadOnlySpan<SectionKind>)[SectionKind.Answer, SectionKind.Question])
        {
            var text = sections.FirstOrDefault(s => s.Kind == kind)?.ShownText ?? "";
            if (text.Length > 0)
                return Cut(text);
        }
        return "";
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaxLength)
            return text;
        var room = text.AsSpan(0, MaxLength - 1);
        var end = room.LastIndexOfAny(SentenceEnds) + 1;
        if (end < MaxLength / 2)
            end = room.LastIndexOfAny(WordEnds);
        if (end < MaxLength / 2)
            end = char.IsHighSurrogate(room[^1]) ? room.Length - 1 : room.Length;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
