using System.Text.RegularExpressions;

namespace QiniuDocsGen.Text;

/// <summary>Titles that say too little to stand alone in a list.</summary>
internal static partial class WeakTitle
{
    // A longer title may be poor, but it is not one of these.
    private const int LongestWeak = 200;

    /// <summary>Whether a title is a mere domain or address, a cry for help, digits and signs, or fewer than three characters.</summary>
    public static bool IsWeak(string title)
    {
        if (title.Length > LongestWeak)
            return false;
        var words = title.AsSpan().Trim().TrimEnd("。！？!?.,，…~～");
        return words.Length < 3 || words is "如题" or "紧急" || !HasLetter(words) || Address().IsMatch(words);
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c) || char.IsSurrogate(c))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"^(https?://\S+|(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)+/?)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
