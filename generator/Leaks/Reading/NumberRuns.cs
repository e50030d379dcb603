using System.Runtime.CompilerServices;

namespace QiniuDocsGen.Leaks.Reading;

/// <summary>The runs of digits in a folded text, and the numbers that they make when they are read as groups of one number.</summary>
internal sealed class NumberRuns
{
    private const int MaxGap = 3;
    private const int MaxGroups = 19;
    private const int MaxGroupsBefore = 8;

    private readonly string text;
    private readonly List<(int Start, int End)> runs = [];

    /// <summary>Finds the runs.</summary>
    public NumberRuns(string text)
    {
        this.text = text;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text.AsSpan(i).IndexOfAnyInRange('0', '9');
            if (digit < 0)
                return;
            var start = i + digit;
            i = start + 1;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            runs.Add((start, i));
        }
    }

    /// <summary>How many runs there are.</summary>
    public int Count => runs.Count;

    /// <summary>A run by its number.</summary>
    public (int Start, int End) this[int index] => runs[index];

    /// <summary>Whether a number begins at a run in which a sign stands between any two digits.</summary>
    public bool IsSpelled(int first) => first + 2 < Count && IsDigit(first) && IsDigit(first + 1) && IsDigit(first + 2) && runs[first + 2].Start - runs[first].Start <= 2 * (MaxGap + 1);

    private bool IsDigit(int index) => runs[index].End - runs[index].Start == 1;

    /// <summary>
    /// Reads digits from a run on, over groups that the same sign parts, until there are as many as wanted at the end of a group.
    /// </summary>
    /// <param name="first">The run that the number begins with.</param>
    /// <param name="digits">Takes the digits; its length says how many are wanted.</param>
    /// <param name="number">The number.</param>
    public bool TryRead(int first, Span<char> digits, out GroupedNumber number)
    {
        number = default;
        var (taken, separator, sizes) = (0, '\0', 0UL);
        for (var group = 0; group < MaxGroups && first + group < runs.Count; group++)
        {
            var (start, end) = runs[first + group];
            if (group > 0 && !IsGap(runs[first + group - 1].End, start, IsDigit(first + group - 1) && IsDigit(first + group), ref separator))
                return false;
            // 138001380002、: the last digit is the number of the next point of a list.
            var isListed = taken + end - start == digits.Length + 1 && end < text.Length && text[end] == '、';
            end -= isListed ? 1 : 0;
            if (taken + end - start > digits.Length)
                return false;
            text.AsSpan(start, end - start).CopyTo(digits[taken..]);
            taken += end - start;
            sizes = (sizes * 10) + (ulong)Math.Min(end - start, 9);
            if (taken < digits.Length)
                continue;
            number = new GroupedNumber(runs[first].Start, end, taken, group + 1, separator, sizes);
            return true;
        }
        return false;
    }

    /// <summary>Whether a group begins behind a run as if the number went on: the same sign, then a digit. Behind digits with blanks between one more digit does.</summary>
    public bool GoesOn(in GroupedNumber number) =>
        number.Separator != '\0' && number.End + 1 < text.Length
        && text[number.End] == number.Separator && char.IsAsciiDigit(text[number.End + 1])
        && (number.Separator != ' ' || (number.IsSpelled && !char.IsAsciiDigit(CharAt(number.End + 2))));

    /// <summary>Whether a number is the end of a longer one: the same sign stands before it, and before that digits which are none of their own.</summary>
    public bool ComesFrom(in GroupedNumber number) => number switch
    {
        { Start: < 2 } => false,
        { IsSpelled: true, Separator: ' ' } => text[number.Start - 1] == ' ' && char.IsAsciiDigit(text[number.Start - 2]) && !char.IsAsciiDigit(CharAt(number.Start - 3)),
        { Separator: '\n' } => text[number.Start - 1] == '\n' && char.IsAsciiDigit(text[number.Start - 2]),
        _ => (number.Separator == text[number.Start - 1] || number.Separator == '\0') && IsTail(number.Start, number.Separator != '\0'),
    };

    /// <summary>
    /// Whether the digits at a place end a version, a range or an id: 1.2.138…, 0-138…, 41d4-138…. A day, another number of 11 digits and one group by
    /// itself before them do not belong to them: IMG_20241101_138…, 1-138….
    /// </summary>
    /// <param name="place">Where the digits begin.</param>
    /// <param name="isGrouped">Whether the digits are but the first group of a number: then only the number of a point in a list may stand before them.</param>
    public bool IsTail(int place, bool isGrouped)
    {
        var (at, groups, last) = (place, 0, 0);
        while (at > 1 && groups < MaxGroupsBefore && text[at - 1] is '.' or '-' or '_' && char.IsAsciiDigit(text[at - 2]))
        {
            var end = --at;
            while (at > 0 && char.IsAsciiDigit(text[at - 1]) && end - at < MaxGroups)
                at--;
            last = groups++ == 0 ? end - at : last;
        }
        if (groups == 0)
            return false;
        var first = text.AsSpan(at, text.AsSpan(at).IndexOfAny('.', '-', '_'));
        if (first.StartsWith("20") && first.Length is 4 or 8 or 14 && !isGrouped)
            return false;
        if (groups > 1)
            return isGrouped || last != 11;
        var token = at;
        while (token > 0 && at - token < MaxGroups && char.IsAsciiLetterOrDigit(text[token - 1]))
            token--;
        return (isGrouped ? first.Length > 2 : first.Length != 11 && IsInside(place)) || (first is "0" && CharAt(at - 1) is not ('-' or '_')) || (token < at && char.IsAsciiDigit(text[token]));
    }

    /// <summary>Whether more digits stand behind those at a place as before them: 1001-138…-77. Another number of 11 digits is one of its own.</summary>
    private bool IsInside(int place)
    {
        var end = place;
        while (end - place < MaxGroups && char.IsAsciiDigit(CharAt(end)))
            end++;
        var next = end + 1;
        while (next - end < MaxGroups && char.IsAsciiDigit(CharAt(next)))
            next++;
        return CharAt(end) == text[place - 1] && next - end is > 1 and not 12;
    }

    private char CharAt(int place) => place >= 0 && place < text.Length ? text[place] : '\0';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsGap(int start, int end, bool isSpelled, ref char separator)
    {
        if (end - start > MaxGap)
            return false;
        var sign = ' ';
        foreach (var c in text.AsSpan(start, end - start))
        {
            if (c is ' ' or '\r')
                continue;
            if ((c is not ('-' or '.' or '·' or '_' or '/' or '~' or '•' or '\n') && !(isSpelled && c is ',' or '、')) || sign != ' ')
                return false;
            sign = c;
        }
        // One end of a line may break a number in two; more of them make a column of numbers.
        if (separator == '\n')
            return false;
        if (separator == '\0')
            separator = sign;
        // 4 0 0 - 8 6 7: between single digits blanks and hyphens may change.
        return sign == separator || (isSpelled && sign is ' ' or '-' && separator is ' ' or '-');
    }
}

/// <summary>A number that was read from groups of digits.</summary>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Digits">How many digits it has.</param>
/// <param name="Groups">How many groups it has.</param>
/// <param name="Separator">The sign between groups; NUL where there is but one.</param>
/// <param name="Sizes">The sizes of the groups as decimal digits: 344 for <c>138-0013-8000</c>.</param>
internal readonly record struct GroupedNumber(int Start, int End, int Digits, int Groups, char Separator, ulong Sizes)
{
    /// <summary>Whether a sign stands between any two of its digits.</summary>
    public bool IsSpelled => Groups > 2 && Groups == Digits;
}
