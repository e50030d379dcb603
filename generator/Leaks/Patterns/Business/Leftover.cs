using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Business;

/// <summary>
/// What the masking of the export left beside its placeholder: digits that touch it. Behind the placeholder of an address it takes two digits and
/// more than a list could count to, for that one swallowed everything up to a blank.
/// </summary>
internal sealed class Leftover() : LeakPattern(
    "QD2041", "leftover", LeakGrade.Block, "the rest of a value beside a placeholder", "Remove the rest too.")
{
    private static readonly SearchValues<char> Units = SearchValues.Create("年月日号时点分秒天个次条元万亿%");

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
        ["号码（[SANITIZED_PHONE]⟦061273⟧）", "[SANITIZED_IP]⟦.77⟧不通", "电话⟦138⟧[REDACTED_PHONE]", "[SANITIZED_KEY]⟦a9f3c1d8⟧", "卡号⟦6222⟧[SANITIZED_CARD]⟦128⟧", "（[SANITIZED_IP]⟦.77⟧）", "⟦36.112.⟧[REDACTED_IP]", "[REDACTED_EMAIL]⟦@huaxin.cn⟧", "[SANITIZED_PHONE]⟦-5678⟧", "[REDACTED_PHONE]⟦***5678⟧"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
        ["[SANITIZED_URL] 330 天", "[SANITIZED_URL]2、清除", "[SANITIZED_KEY]..mp4", "[图片]123456", "[SANITIZED_URL]1. 打开", "第3步 [REDACTED_PHONE]", "[REDACTED_EMAIL]2 个", "[SANITIZED]123456", "[REDACTED_EMAIL]@", "[SANITIZED_PHONE]- 2 个", "[REDACTED_NAME]2024-01-01", "[SANITIZED_NAME]2024年", "[SANITIZED_DOMAIN]300ms", "[SANITIZED_BUCKET]10:30"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        for (var i = 0; i < folded.Length;)
        {
            var next = folded.AsSpan(i).IndexOf("ED_");
            if (next < 0)
                return;
            var name = i + next;
            i = name + 3;
            var open = folded.AsSpan(0, name).EndsWith("[SANITIZ") ? name - 8 : folded.AsSpan(0, name).EndsWith("[REDACT") ? name - 7 : -1;
            while (i < folded.Length && (char.IsAsciiLetterUpper(folded[i]) || char.IsAsciiDigit(folded[i]) || folded[i] == '_'))
                i++;
            if (open < 0 || Around.CharAt(folded, i) != ']')
                continue;
            var kind = folded.AsSpan(name + 3, i - name - 3);
            FindBehind(folded, ++i, kind, finds);
            if (!kind.Contains("URL", StringComparison.Ordinal))
                FindBefore(folded, open, kind, finds);
        }
    }

    private void FindBehind(string text, int start, ReadOnlySpan<char> kind, LeakFinds finds)
    {
        var isAddress = kind.Contains("IP", StringComparison.Ordinal);
        if (kind is "EMAIL" && Around.CharAt(text, start) == '@')
        {
            FindDomain(text, start, finds);
            return;
        }
        var end = start;
        if (isAddress && Around.CharAt(text, end) == '.' && char.IsAsciiDigit(Around.CharAt(text, end + 1)))
            end++;
        else if (IsNumber(kind))
            end += SignLength(text, end);
        var (first, digits) = (end, 0);
        var takesLetters = kind.Contains("KEY", StringComparison.Ordinal) || kind.Contains("ID", StringComparison.Ordinal) || kind.Contains("TOKEN", StringComparison.Ordinal);
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (takesLetters && Around.IsKeyCharacter(text[end])) || (isAddress && text[end] is '.' && char.IsAsciiDigit(Around.CharAt(text, end + 1)))))
            digits += char.IsAsciiDigit(text[end++]) ? 1 : 0;
        if (!isAddress && !takesLetters && !IsNumber(kind) && IsFigure(text, end))
            return;
        var isOctet = isAddress && first > start;
        var least = isOctet ? 1 : kind.Contains("URL", StringComparison.Ordinal) ? 5 : first > start ? 4 : 2;
        if (digits >= least && (isOctet || (Around.CharAt(text, end) is not ('.' or '、') && !(digits < 3 && Around.CharAt(text, end) == ')'))) && end - first >= (takesLetters && digits < end - first ? 4 : least))
            finds.Add(this, start, end);
    }

    /// <summary>Whether a placeholder stands for a number of a person, of which a group may be left: <c>[REDACTED_PHONE]-5678</c>.</summary>
    private static bool IsNumber(ReadOnlySpan<char> kind) =>
        kind.Contains("PHONE", StringComparison.Ordinal) || kind.Contains("CARD", StringComparison.Ordinal) || kind.Contains("MOBILE", StringComparison.Ordinal) || kind.Contains("BANK", StringComparison.Ordinal);

    /// <summary>Whether digits that end here are a date, a time or an amount, which no placeholder leaves: <c>2024-01-01</c>, <c>10:30</c>, <c>300ms</c>.</summary>
    private static bool IsFigure(string text, int end) =>
        char.IsAsciiLetter(Around.CharAt(text, end)) || Units.Contains(Around.CharAt(text, end))
        || (Around.CharAt(text, end) is '-' or '/' or ':' && char.IsAsciiDigit(Around.CharAt(text, end + 1)));

    private static int SignLength(string text, int place) =>
        text.AsSpan(place, Math.Min(8, text.Length - place)).IndexOfAnyExcept('*') is > 0 and var stars ? stars : Around.CharAt(text, place) == '-' ? 1 : 0;

    private void FindDomain(string text, int at, LeakFinds finds)
    {
        var end = at + 1;
        while (end < text.Length && end - at < 64 && (Around.IsKeyCharacter(text[end]) || (text[end] == '.' && char.IsAsciiLetterOrDigit(Around.CharAt(text, end + 1)))))
            end++;
        if (text.AsSpan(at, end - at).Contains('.'))
            finds.Add(this, at, end);
    }

    private void FindBefore(string text, int end, ReadOnlySpan<char> kind, LeakFinds finds)
    {
        var isAddress = kind.Contains("IP", StringComparison.Ordinal);
        var start = end;
        while (start > 0 && end - start < 32 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '*' || (isAddress && text[start - 1] == '.')))
            start--;
        if (end - start >= 3 && char.IsAsciiDigit(text[start]) && !char.IsAsciiLetter(Around.CharBefore(text, start)))
            finds.Add(this, start, end);
    }
}
