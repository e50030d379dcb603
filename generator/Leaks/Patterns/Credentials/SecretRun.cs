using System.Buffers;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Credentials;

/// <summary>How far a password reaches: in quotes to the closing one, else as far as it may be one word with the signs in it.</summary>
internal static class SecretRun
{
    private const int MostValue = 200;
    private const int MostName = 40;
    private const int MostCell = 120;
    private const string Openers = "\"'`“「【『";
    private const string Closers = "\"'`”」】』";

    private static readonly SearchValues<char> Breaks = SearchValues.Create(" \"'`,;&\\<>|");

    private static readonly string[] Entities = ["&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "&apos;"];

    /// <summary>The offset behind the value that begins at a place, behind its opening quote if it has one.</summary>
    public static int End(LeakText text, int start)
    {
        var folded = text.Folded;
        var quoted = QuotedEnd(folded, start);
        if (quoted < 0)
            return BareEnd(text, start, start);
        // 'Kp9v'Tq2 is one word to a shell.
        return char.IsAsciiLetterOrDigit(Around.CharAt(folded, quoted + 1)) && !StartsName(folded, quoted + 1, "=") ? BareEnd(text, start, quoted + 1) : quoted;
    }

    /// <summary>The part of a value before the first sign or blank that most passwords do not hold.</summary>
    public static ReadOnlySpan<char> Head(ReadOnlySpan<char> value) => value.IndexOfAny(Breaks) is >= 0 and var end ? value[..end].TrimEnd(".)}") : value;

    /// <summary>A value in which one angle bracket, a sign of a password, does not look like the two around the name of a value.</summary>
    public static ReadOnlySpan<char> WithoutLoneBracket(ReadOnlySpan<char> value) =>
        value.Contains('<') == value.Contains('>') ? value : value.ToString().Replace('<', '_').Replace('>', '_');

    /// <summary>The place of the closing quote, or of the backslash before it; -1 when the value has no quotes, or Chinese text stands between them.</summary>
    private static int QuotedEnd(string text, int start)
    {
        var open = start - 1;
        while (open > 0 && text[open] == ' ')
            open--;
        var quote = open < 0 ? -1 : Openers.IndexOf(text[open]);
        if (quote < 0)
            return -1;
        var isEscaped = Around.CharBefore(text, open) == '\\';
        var behind = Around.Behind(text, start, MostValue);
        var backslashes = 0;
        for (var i = 0; i < behind.Length; i++)
        {
            if (Around.IsHan(behind[i]))
                return -1;
            // Within escaped quotes, as of JSON in JSON, one backslash stands before the closing one as well.
            if (behind[i] == Closers[quote] && (isEscaped ? backslashes < 2 : backslashes % 2 == 0))
                return start + i - (isEscaped ? backslashes : 0);
            backslashes = behind[i] == '\\' ? backslashes + 1 : 0;
        }
        return -1;
    }

    private static int BareEnd(LeakText text, int start, int from)
    {
        var end = from;
        while (end < text.Folded.Length && end - start < MostValue && IsPart(text, start, end))
            end++;
        return start + Trim(text.Folded.AsSpan(start, end - start)).Length;
    }

    /// <summary>Whether a character goes on a value without quotes: a sign does unless it begins something else.</summary>
    private static bool IsPart(LeakText text, int start, int place)
    {
        var folded = text.Folded;
        var c = folded[place];
        if (char.IsAsciiLetterOrDigit(c))
            return true;
        if (c is <= ' ' or > '~' || Around.IsPlaceholder(folded, place))
            return false;
        // A Chinese comma or bracket behind plain letters ends the value though no blank follows.
        if (place > start && text.SourceAt(place) > '~' && text.SourceAt(place - 1) <= '~')
            return false;
        var next = Around.CharAt(folded, place + 1);
        return c switch
        {
            '"' or '\'' or '`' or '>' => char.IsAsciiLetterOrDigit(next),
            '\\' => next is > ' ' and <= '~' and not ('n' or 'r' or 't' or 'u' or '"' or '\'' or '`' or '\\'),
            '&' => next != '&' && !StartsName(folded, place + 1, "=") && !IsEntity(folded.AsSpan(place)),
            ',' or ';' => next is not ('"' or '\'' or '`') && !StartsName(folded, place + 1, "=:"),
            '<' => next != '/' && Around.Behind(folded, place, MostName).IndexOf('>') < 0,
            '|' => char.IsAsciiLetterOrDigit(next) && !Around.Before(folded, start, MostCell).Contains('|'),
            _ => true,
        };
    }

    /// <summary>Whether a name and a sign of assignment stand at a place, as in <c>a=1&amp;b=2</c>.</summary>
    private static bool StartsName(string text, int place, string signs)
    {
        var end = Around.KeyEnd(text, place, MostName);
        return end > place && !char.IsAsciiDigit(text[place]) && signs.Contains(Around.CharAt(text, end));
    }

    private static bool IsEntity(ReadOnlySpan<char> text)
    {
        foreach (var entity in Entities)
        {
            if (text.StartsWith(entity))
                return true;
        }
        return false;
    }

    /// <summary>Takes off what ends a sentence, a bracket or the emphasis of Markdown: <c>**密码：Root12345**</c>.</summary>
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> value)
    {
        value = value.TrimEnd(".,;:)}]&\\<|");
        var bare = value.TrimEnd("*~_");
        if (value.Length - bare.Length > 1 && !bare.IsEmpty)
            return bare;
        var word = value.TrimEnd("!?");
        return word.ContainsAnyInRange('0', '9') && (word.ContainsAnyInRange('a', 'z') || word.ContainsAnyInRange('A', 'Z')) ? value : word;
    }
}
