using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Network;

/// <summary>IPv6 addresses in a folded text: eight groups, or fewer around one <c>::</c> (RFC 4291).</summary>
internal static class SixRuns
{
    private const int Most = 48;

    private static readonly SearchValues<char> Parts = SearchValues.Create("0123456789abcdefABCDEF:*");

    /// <summary>Finds every address of a machine; takes its run, and whether a group is starred out.</summary>
    public static void Find(LeakText text, Action<int, int, bool> found)
    {
        var folded = text.Folded;
        for (var i = 0; i < folded.Length;)
        {
            var next = folded.AsSpan(i).IndexOf(':');
            if (next < 0)
                return;
            var colon = i + next;
            var start = colon;
            while (start > 0 && colon - start < 5 && Parts.Contains(folded[start - 1]) && folded[start - 1] != ':')
                start--;
            var end = colon;
            while (end < folded.Length && Parts.Contains(folded[end]))
                end++;
            i = Math.Max(end, colon + 1);
            if (start == colon && !folded.AsSpan(start, end - start).StartsWith("::"))
                start++;
            var isGlued = char.IsAsciiLetterOrDigit(Around.CharBefore(folded, start)) || char.IsAsciiLetterOrDigit(Around.CharAt(folded, end));
            while (end > start && folded[end - 1] == ':' && !folded.AsSpan(start, end - start).EndsWith("::"))
                end--;
            if (!isGlued && end - start is >= 6 and <= Most && IsAddress(folded.AsSpan(start, end - start)))
                found(start, end, folded.AsSpan(start, end - start).Contains('*'));
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> run)
    {
        var (groups, gaps, longOnes, digits) = (0, 0, 0, 0);
        foreach (var range in run.Split(':'))
        {
            var group = run[range];
            if (group.IsEmpty)
            {
                gaps++;
                continue;
            }
            groups++;
            if (group.Length > 4 || (group.Contains('*') && group.ContainsAnyExcept('*')))
                return false;
            longOnes += group.Length > 2 ? 1 : 0;
            digits += group.ContainsAnyInRange('0', '9') ? 1 : 0;
        }
        var isWhole = groups == 8 && gaps == 0;
        var isShort = run.IndexOf("::") >= 0 && gaps <= 2 && groups is >= 3 and <= 7 && !run.StartsWith(":");
        var isReserved = run.StartsWith("2001:db8", StringComparison.OrdinalIgnoreCase) || run.StartsWith("fe80", StringComparison.OrdinalIgnoreCase) || run.StartsWith("ff0", StringComparison.OrdinalIgnoreCase);
        return (isWhole || isShort) && longOnes > 0 && digits > 0 && !isReserved;
    }
}
