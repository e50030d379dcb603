using System.Text;

namespace QiniuDocsGen.Search.Terms;

/// <summary>The greetings that open nearly every reply and would weigh down what follows them.</summary>
internal static class Greetings
{
    /// <summary>What makes the same characters another word: 你好像, 你好多.</summary>
    private const string NoGreetingBefore = "像多";

    /// <summary>The text with a blank for each greeting that begins a run of Han characters; the same text when there is none.</summary>
    public static string Blank(string text)
    {
        StringBuilder? blanked = null;
        for (var at = text.IndexOf('好'); at >= 0; at = text.IndexOf('好', at + 1))
        {
            if (!IsGreeting(text, at))
                continue;
            blanked ??= new StringBuilder(text);
            blanked[at - 1] = ' ';
            blanked[at] = ' ';
        }
        return blanked?.ToString() ?? text;
    }

    private static bool IsGreeting(string text, int end) =>
        end > 0
        && text[end - 1] is '您' or '你'
        && (end == 1 || !IsIdeograph(text[end - 2]))
        && (end + 1 == text.Length || !NoGreetingBefore.Contains(text[end + 1], StringComparison.Ordinal));

    private static bool IsIdeograph(char unit) => unit is >= '\u4E00' and <= '\u9FFF';
}
