
namespace QiniuDocsGen.Articles.Verbatim.Talk;

/// <summary>The greeting that opens nearly every reply.</summary>
internal static class Greetings
{
    /// <summary>How many units it has.</summary>
    public const int Length = 2;

    /// <summary>Characters that make another word of it: 你好像, 你好多, 您好友.</summary>
    private const string NoGreetingBefore = "像多友几久";

    /// <summary>Whether a greeting begins at a place.</summary>
    public static bool At(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length
        && (text[at] is '您' or '你')
        && text[at + 1] == '好'
        && (at + Length == text.Length || !NoGreetingBefore.Contains(text[at + Length], StringComparison.Ordinal));
}
