using System.Globalization;

namespace QiniuDocsGen.Articles.Verbatim;

/// <summary>Kinds of characters that the finders tell apart.</summary>
internal static class Letters
{
    /// <summary>Whether this is a Chinese character of the basic planes.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');

    /// <summary>Whether this is Chinese writing: a character or full-width punctuation.</summary>
    public static bool IsChinese(char c) => IsHan(c) || c is (>= '\u3000' and <= '\u303F') or (>= '\uFF01' and <= '\uFF5E') or '“' or '”' or '‘' or '’' or '…' or '—';

    /// <summary>Whether this is a blank or a line end: none stands behind U+3000, which is before all Chinese characters.</summary>
    public static bool IsBlank(char c) => c <= '\u3000' && char.IsWhiteSpace(c);

    /// <summary>Whether a new thought may begin behind this character: a blank, a sentence mark, or the close of a bracket.</summary>
    public static bool IsBoundary(char c) =>
        c == '\0' || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation
        || "，。！？；：,!?;:、~～".Contains(c, StringComparison.Ordinal);

    /// <summary>Whether this opens a bracket or a quotation.</summary>
    public static bool IsOpening(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation || c is '"' or '\'';
}
