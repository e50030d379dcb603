using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles;

/// <summary>The beginning of an answer, for cards and descriptions.</summary>
internal static class Excerpt
{
    /// <summary>The longest excerpt in UTF-16 units, the ellipsis included.</summary>
    public const int MaxLength = 160;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?；");
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ，,、");
    private static readonly ImmutableArray<string> Greetings = ["您好", "你好", "亲爱的用户", "尊敬的用户", "尊敬的客户", "嗨", "hello", "hi"];

    /// <summary>The beginning of the answer, or of the question when there is no answer; greetings at the very start are skipped.</summary>
    public static string Of(ImmutableArray<ArticleSection> sections)
    {
        foreach (var kind in (SectionKind[])[SectionKind.Answer, SectionKind.Question])
        {
            var text = sections.FirstOrDefault(s => s.Kind == kind)?.PlainText ?? "";
            if (text.Length > 0)
                return Cut(SkipGreetings(text));
        }
        return "";
    }

    private static string SkipGreetings(string text)
    {
        var rest = text.AsSpan();
        while (GreetingLength(rest) is > 0 and var length)
            rest = rest[length..].TrimStart("，,。.！!、~～：: ");
        return rest.IsEmpty ? text : rest.ToString();
    }

    private static int GreetingLength(ReadOnlySpan<char> text)
    {
        foreach (var greeting in Greetings)
        {
            if (!text.StartsWith(greeting, StringComparison.OrdinalIgnoreCase))
                continue;
            var isWhole = text.Length == greeting.Length || !char.IsAscii(greeting[0]) || !char.IsAsciiLetterOrDigit(text[greeting.Length]);
            if (isWhole)
                return greeting.Length;
        }
        return 0;
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
