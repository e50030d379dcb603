using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Network;

/// <summary>IPv4 addresses in a folded text, also where several are glued together or some of their numbers are starred out.</summary>
internal static class AddressRuns
{
    private static readonly SearchValues<string> AddressWords = SearchValues.Create(
        ["ip", "地址", "节点", "服务器", "解析", "ping", "host", "拉黑", "黑名单", "白名单", "源站", "回源", "remote", "addr", "网段", "机器", "://", "server", "dns", "主机", "内网", "公网", "代理"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> VersionWords = SearchValues.Create(["version", "版本", "chrome/", "sdk", "release", "升级到", "oid", "rfc"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds every address.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">Takes the numbers of an address, -1 for one that is starred out, and its run.</param>
    public static void Find(LeakText text, Action<ReadOnlySpan<int>, int, int> found)
    {
        var folded = text.Folded;
        Span<int> numbers = stackalloc int[4];
        for (var i = 0; i < folded.Length;)
        {
            var next = folded.AsSpan(i).IndexOf('.');
            if (next < 0)
                return;
            var dot = i + next;
            var start = dot;
            var isDigit = char.IsAsciiDigit(Around.CharBefore(folded, dot));
            while (start > 0 && dot - start < 4 && IsPart(folded[start - 1]) && char.IsAsciiDigit(folded[start - 1]) == isDigit)
                start--;
            i = dot + 1;
            if (start == dot || dot - start > 3 || !IsBegin(folded, start))
                continue;
            var at = start;
            while (at >= 0 && TryRead(folded, at, numbers, out var end, out var following))
            {
                if (IsAddress(folded, at, end, numbers))
                    found(numbers, at, end);
                i = Math.Max(i, end);
                at = following;
            }
        }
    }

    private static bool IsPart(char c) => char.IsAsciiDigit(c) || c is '*' or 'x' or 'X';

    private static bool IsBegin(string text, int start)
    {
        var before = Around.CharBefore(text, start);
        if (before == '*' && char.IsAsciiDigit(text[start]))
            return IsEmphasis(text, start);
        if (before is '.' or '_' || IsPart(before))
            return false;
        if (before is '-' && char.IsAsciiLetter(Around.CharBefore(text, start - 1)))
            return true;
        if (before is '-' or '/')
            return IsBehindHost(text, start);
        var letters = Around.LettersBefore(text, start);
        return letters.IsEmpty || (letters.Length > 1 && !letters.EndsWith("v", StringComparison.OrdinalIgnoreCase) && !letters.EndsWith("ver", StringComparison.OrdinalIgnoreCase) && !letters.EndsWith("version", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether what stands before the sign before a place lets an address follow.</summary>
    private static bool IsBehindHost(string text, int start) =>
        !char.IsAsciiLetterOrDigit(Around.CharBefore(text, start - 1)) || IsHost(text, start - 1) || char.IsAsciiDigit(Around.CharBefore(text, start - 1)) || Around.LettersBefore(text, start - 1) is "ip" or "IP" or "from";

    /// <summary>Whether the stars that end at a place stand around an address, as Markdown marks it: **36.112.131.18**.</summary>
    private static bool IsEmphasis(string text, int end)
    {
        var stars = end;
        while (stars > 0 && end - stars < 4 && text[stars - 1] == '*')
            stars--;
        return !char.IsAsciiLetterOrDigit(Around.CharBefore(text, stars)) && Around.CharBefore(text, stars) is not ('.' or '*');
    }

    /// <summary>Whether a name with a dot in it ends at a place: Java writes host/address, browsers write name/version.</summary>
    private static bool IsHost(string text, int end)
    {
        var before = Around.Before(text, end, 24);
        var stop = before.LastIndexOfAny(' ', '"', '(') + 1;
        return before[stop..].Contains('.') && !before[stop..].Contains('/');
    }

    /// <summary>Reads four numbers at a place, and a prefix length behind them; says where a glued address follows, or -1.</summary>
    private static bool TryRead(string text, int start, Span<int> numbers, out int end, out int following)
    {
        (end, following) = (start, -1);
        for (var n = 0; n < 4; n++)
        {
            var length = PartLength(text, end);
            if (length == 0)
                return false;
            if (n == 3 && length > 0 && char.IsAsciiDigit(text[end]) && SplitLength(text, start, end, length) is > 0 and var split)
                (length, following) = (split, end + split);
            if (!TryNumber(text.AsSpan(end, length), out numbers[n]))
                return false;
            end += length;
            if (n < 3 && Around.CharAt(text, end++) != '.')
                return false;
        }
        if (following < 0)
            ReadPrefix(text, start, ref end, ref following);
        return true;
    }

    private static int PartLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end > start)
            return end - start;
        while (end < text.Length && end - start < 6 && text[end] is '*' or 'x' or 'X')
            end++;
        return end - start;
    }

    private static bool TryNumber(ReadOnlySpan<char> part, out int number)
    {
        number = -1;
        if (!char.IsAsciiDigit(part[0]))
            return part.Length <= 3 || !part.ContainsAnyExcept('*');
        return part.Length <= 3 && int.TryParse(part, out number) && number <= 255 && !(part.Length > 1 && part[0] == '0');
    }

    /// <summary>
    /// How many of the last digits belong to this address, where another one is glued to it: 1861 in <c>1.2.3.1861.2.3.5</c> is 18 and 61. The
    /// first number of the next address is likely that of this one. 0 when none follows.
    /// </summary>
    private static int SplitLength(string text, int start, int last, int length)
    {
        if (Around.CharAt(text, last + length) != '.' || !FollowsAddress(text, last + length + 1))
            return 0;
        var first = text.AsSpan(start, text.AsSpan(start).IndexOf('.'));
        var digits = text.AsSpan(last, length);
        if (length > first.Length && digits.EndsWith(first) && length - first.Length <= 3)
            return length - first.Length;
        for (var split = Math.Min(3, length - 1); split > 0; split--)
        {
            if (length - split <= 3 && digits[split] != '0' && TryNumber(digits[..split], out _) && TryNumber(digits[split..], out _))
                return split;
        }
        return 0;
    }

    /// <summary>Whether three numbers with dots between stand at a place.</summary>
    private static bool FollowsAddress(string text, int place)
    {
        for (var n = 0; n < 3; n++)
        {
            var length = PartLength(text, place);
            if (length == 0)
                return false;
            place += length;
            if (n < 2 && Around.CharAt(text, place++) != '.')
                return false;
        }
        return true;
    }

    private static void ReadPrefix(string text, int start, ref int end, ref int following)
    {
        if (Around.CharAt(text, end) != '/' || !char.IsAsciiDigit(Around.CharAt(text, end + 1)))
            return;
        var length = PartLength(text, end + 1);
        if (length <= 2)
        {
            end += length + 1;
            return;
        }
        var split = SplitLength(text, start, end + 1, length);
        if (split is 1 or 2)
            (end, following) = (end + 1 + split, end + 1 + split);
    }

    /// <summary>Whether four numbers are no version, no object id and no part of a longer number.</summary>
    private static bool IsAddress(string text, int start, int end, ReadOnlySpan<int> numbers)
    {
        var behind = Around.CharAt(text, end);
        if (behind is '_' || (behind == '.' && IsPart(Around.CharAt(text, end + 1)) && char.IsAsciiDigit(Around.CharAt(text, end + 1)) && !Around.IsHan(behind)))
            return false;
        var (starred, small) = (0, 0);
        foreach (var number in numbers)
        {
            starred += number < 0 ? 1 : 0;
            small += number is >= 0 and <= 30 ? 1 : 0;
        }
        if (starred > 2 || numbers[0] == 0 && starred > 0)
            return false;
        var isSaid = Around.HasBefore(text, start, 16, AddressWords) || behind == ':';
        if (!isSaid && (Around.HasBefore(text, start, 9, VersionWords) || (char.IsAsciiLetter(behind) && Around.LettersAt(text, end).Length < 2) || (behind == '-' && small > 1 && char.IsAsciiLetter(Around.CharAt(text, end + 1)))))
            return false;
        // A name and a hyphen stand before versions too, which have small numbers.
        if (small + starred > 1 && Around.CharBefore(text, start) == '-' && !IsBehindHost(text, start))
            return false;
        return isSaid || small + starred < 4 || numbers[0] is 8 or 10;
    }
}
