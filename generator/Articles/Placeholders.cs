using System.Diagnostics.CodeAnalysis;

namespace QiniuDocsGen.Articles;

/// <summary>
/// The marks that the export of tickets leaves in place of what it took out: <c>[图片]</c>, and <c>[SANITIZED_…]</c> or <c>[REDACTED_…]</c> with
/// capital letters, digits and underscores. Other brackets are text.
/// </summary>
internal static class Placeholders
{
    /// <summary>The mark of a picture.</summary>
    public const string Picture = "[图片]";

    /// <summary>Finds the first placeholder at or behind a place.</summary>
    public static bool TryFind(string text, int from, [NotNullWhen(true)] out string? placeholder, out int start)
    {
        for (start = text.IndexOf('[', from); start >= 0; start = text.IndexOf('[', start + 1))
        {
            var length = LengthAt(text.AsSpan(start));
            if (length > 0)
            {
                placeholder = text.Substring(start, length);
                return true;
            }
        }
        placeholder = null;
        return false;
    }

    private static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.StartsWith(Picture, StringComparison.Ordinal))
            return Picture.Length;
        var prefix = text.StartsWith("[SANITIZED_", StringComparison.Ordinal) ? "[SANITIZED_".Length
            : text.StartsWith("[REDACTED_", StringComparison.Ordinal) ? "[REDACTED_".Length
            : 0;
        if (prefix == 0)
            return 0;
        var end = prefix;
        while (end < text.Length && (char.IsAsciiLetterUpper(text[end]) || char.IsAsciiDigit(text[end]) || text[end] == '_'))
            end++;
        return end > prefix && end < text.Length && text[end] == ']' ? end + 1 : 0;
    }
}
