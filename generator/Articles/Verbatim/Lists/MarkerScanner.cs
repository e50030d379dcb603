using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace QiniuDocsGen.Articles.Verbatim.Lists;

/// <summary>
/// Finds what may be list markers. Numbers in versions, addresses, times, amounts and dates are none: a marker stands behind no digit, letter or
/// sign that glues, and before no digit.
/// </summary>
internal sealed class MarkerScanner(SectionText section)
{
    private const string Numerals = "一二三四五六七八九十";
    private const string GluesBefore = "./-=:_#第共约超近";
    private const int LongestExtension = 4;

    /// <summary>What makes a file name or a version of a number and a dot.</summary>
    private static readonly FrozenSet<string> Extensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "x", "txt", "log", "csv", "json", "xml", "yml", "html", "js", "ts", "css", "py", "go", "sh", "md", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "zip", "rar",
        "gz", "tar", "apk", "exe", "jpg", "jpeg", "png", "gif", "webp", "heic", "svg", "mp3", "mp4", "flv", "mov", "avi", "m3u8");

    private static readonly ImmutableArray<string> Words = ["方法", "步骤", "方式", "方案", "情况", "第"];

    private static readonly SearchValues<char> WordBeginnings = SearchValues.Create([.. Words.Select(word => word[0])]);

    private int open;

    /// <summary>The markers of a run, in order.</summary>
    public ImmutableArray<Marker> Scan(Stretch stretch)
    {
        var markers = ImmutableArray.CreateBuilder<Marker>();
        open = 0;
        for (var at = stretch.Start; at < stretch.End; at++)
        {
            if (At(at, stretch) is { } marker)
            {
                markers.Add(marker);
                at = marker.End - 1;
            }
            else
            {
                CountBracket(section.Prose(at));
            }
        }
        return markers.ToImmutable();
    }

    private void CountBracket(char c)
    {
        if (c is '(' or '（')
            open++;
        else if (c is ')' or '）' && open > 0)
            open--;
    }

    private Marker? At(int at, Stretch stretch)
    {
        var c = section.Prose(at);
        if (c is '\0' || section.IsTaken(at))
            return null;
        var before = at == stretch.Start ? '\0' : section.Text[at - 1];
        if (char.IsAsciiDigit(c))
            return Digits(at, before);
        if (c is '(' or '（')
            return Brackets(at, before);
        if (c is >= '①' and <= '⑳')
            return Make(MarkerKind.Circle, c - '①' + 1, at, at + 1, before);
        if (char.IsAsciiLetter(c))
            return Letter(at, before);
        return WordBeginnings.Contains(c) ? Word(at, before) ?? Chinese(at, before) : Chinese(at, before);
    }

    private Marker? Digits(int at, char before)
    {
        var (number, end) = Number(at);
        if (number == 0 || char.IsAsciiLetterOrDigit(before) || (before != '\0' && GluesBefore.Contains(before, StringComparison.Ordinal)))
            return null;
        return section.Prose(end) switch
        {
            '.' or '．' => Signed(MarkerKind.Dot, number, at, end, before),
            '、' => Signed(MarkerKind.Comma, number, at, end, before),
            '：' => Signed(MarkerKind.Colon, number, at, end, before),
            ')' or '）' when open == 0 => Signed(MarkerKind.Bracket, number, at, end, before),
            _ => null,
        };
    }

    /// <summary>A number of one or two digits without a leading zero; 0 when there is none.</summary>
    private (int Number, int End) Number(int at)
    {
        var end = at;
        var number = 0;
        while (end < at + 3 && char.IsAsciiDigit(section.Prose(end)))
            number = (number * 10) + (section.Prose(end++) - '0');
        return end == at + 3 || section.Prose(at) == '0' ? (0, end) : (number, end);
    }

    private Marker? Signed(MarkerKind kind, int number, int at, int sign, char before)
    {
        var behind = section.Prose(sign + 1);
        var isGlued = char.IsAsciiDigit(behind) || behind is '.' or '/' or '、' or '：' or ':'
            || (kind == MarkerKind.Bracket && behind is ',' or ';');
        return isGlued || (kind == MarkerKind.Dot && IsExtension(sign + 1)) ? null : Make(kind, number, at, sign + 1, before);
    }

    private bool IsExtension(int at)
    {
        var end = at;
        while (end <= at + LongestExtension && char.IsAsciiLetterOrDigit(section.Prose(end)))
            end++;
        return end > at && Extensions.Contains(section.Text[at..end]);
    }

    private Marker? Brackets(int at, char before)
    {
        var (number, end) = Number(at + 1);
        if (number == 0 || section.Prose(end) is not (')' or '）') || char.IsAsciiLetterOrDigit(before) || before is '_' or '.')
            return null;
        return Make(MarkerKind.Brackets, number, at, end + 1, before);
    }

    private Marker? Letter(int at, char before)
    {
        var c = section.Prose(at);
        var isParted = Letters.IsBoundary(before) && before is not ('、' or ':');
        return isParted && section.Prose(at + 1) == '、' && section.Prose(at + 2) is var behind && !char.IsAsciiLetterOrDigit(behind) && c is >= 'a' and <= 'h'
            ? Make(MarkerKind.Letter, c - 'a' + 1, at, at + 2, before)
            : null;
    }

    private Marker? Chinese(int at, char before)
    {
        if (section.Prose(at + 1) != '、')
            return null;
        var number = Numerals.IndexOf(section.Prose(at), StringComparison.Ordinal) + 1;
        var isParted = Letters.IsBoundary(before) && before != '、';
        return number > 0 && isParted && !Numerals.Contains(section.Prose(at + 2), StringComparison.Ordinal)
            ? Make(MarkerKind.Chinese, number, at, at + 2, before)
            : null;
    }

    private Marker? Word(int at, char before)
    {
        foreach (var word in Words)
        {
            if (string.CompareOrdinal(section.Text, at, word, 0, word.Length) != 0)
                continue;
            var digits = at + word.Length;
            var (number, end) = char.IsAsciiDigit(section.Prose(digits))
                ? Number(digits)
                : (Numerals.IndexOf(section.Prose(digits), StringComparison.Ordinal) + 1, digits + 1);
            if (word == "第" && section.Prose(end) is '步' or '种')
                end++;
            else if (word == "第")
                return null;
            return number > 0 && section.Prose(end) is '：' or ':' or '、' or '.' && !char.IsAsciiDigit(section.Prose(end + 1)) && before is not ('和' or '与' or '或' or '用' or '、')
                ? Make(MarkerKind.Word, number, at, end + 1, before)
                : null;
        }
        return null;
    }

    private static Marker Make(MarkerKind kind, int number, int start, int end, char before) =>
        new(kind, number, start, end, Letters.IsBoundary(before));
}
