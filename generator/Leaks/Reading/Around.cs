using System.Buffers;

namespace QiniuDocsGen.Leaks.Reading;

/// <summary>Looks at what stands around a place, on the same line.</summary>
internal static class Around
{
    /// <summary>What stands before a place: at most so many characters of its line.</summary>
    public static ReadOnlySpan<char> Before(string text, int place, int most)
    {
        var before = text.AsSpan(Math.Max(0, place - most), Math.Min(most, place));
        var line = before.LastIndexOfAny('\n', '\r');
        return before[(line + 1)..];
    }

    /// <summary>What stands behind a place: at most so many characters of its line.</summary>
    public static ReadOnlySpan<char> Behind(string text, int place, int most)
    {
        var behind = text.AsSpan(place, Math.Min(most, text.Length - place));
        var line = behind.IndexOfAny('\n', '\r');
        return line < 0 ? behind : behind[..line];
    }

    /// <summary>The character before a place; NUL at the beginning.</summary>
    public static char CharBefore(string text, int place) => place > 0 ? text[place - 1] : '\0';

    /// <summary>The character at a place; NUL at the end.</summary>
    public static char CharAt(string text, int place) => place < text.Length ? text[place] : '\0';

    /// <summary>Whether one of the words stands within so many characters before a place.</summary>
    public static bool HasBefore(string text, int place, int most, SearchValues<string> words) => Before(text, place, most).IndexOfAny(words) >= 0;

    /// <summary>How far before a place the last of the words begins, at most so many characters; a large number when there is none.</summary>
    public static int Distance(string text, int place, int most, SearchValues<string> words)
    {
        var before = Before(text, place, most);
        var distance = int.MaxValue;
        for (var at = 0; before[at..].IndexOfAny(words) is >= 0 and var next; at++)
        {
            at += next;
            distance = before.Length - at;
        }
        return distance;
    }

    /// <summary>Whether one of the words stands within so many characters behind a place.</summary>
    public static bool HasBehind(string text, int place, int most, SearchValues<string> words) => Behind(text, place, most).IndexOfAny(words) >= 0;

    /// <summary>The ASCII letters that end at a place, at most so many.</summary>
    public static ReadOnlySpan<char> LettersBefore(string text, int place, int most = 16)
    {
        var start = place;
        while (start > 0 && place - start < most && char.IsAsciiLetter(text[start - 1]))
            start--;
        return text.AsSpan(start, place - start);
    }

    /// <summary>The ASCII letters that begin at a place, at most so many.</summary>
    public static ReadOnlySpan<char> LettersAt(string text, int place, int most = 16)
    {
        var end = place;
        while (end < text.Length && end - place < most && char.IsAsciiLetter(text[end]))
            end++;
        return text.AsSpan(place, end - place);
    }

    /// <summary>
    /// Whether a number may be a value of its own though letters touch it: words such as <c>tel</c> or <c>phone</c> do, single letters and letters
    /// mixed with digits are one token with it.
    /// </summary>
    public static bool StandsAlone(string text, int start, int end)
    {
        var before = LettersBefore(text, start);
        if (CharBefore(text, start) == '_' && !char.IsAsciiLetterOrDigit(CharBefore(text, start - 1)))
            return false;
        if (!before.IsEmpty && (before.Length < 2 || char.IsAsciiLetterOrDigit(CharBefore(text, start - before.Length)) && before.Length < 3))
            return false;
        var behind = LettersAt(text, end);
        return behind.IsEmpty || (behind.Length >= 2 && !char.IsAsciiDigit(CharAt(text, end + behind.Length)));
    }

    /// <summary>Whether a placeholder of the export begins at a place.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> text, int place) =>
        place < text.Length && text[place] == '[' && text[(place + 1)..] is var inside && (inside.StartsWith("图片]") || inside.StartsWith("SANITIZED_") || inside.StartsWith("REDACTED_"));

    /// <summary>Whether a character is a Chinese ideograph.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '〇';

    /// <summary>Whether a character may stand in a key: the letters of base64 for addresses.</summary>
    public static bool IsKeyCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    /// <summary>
    /// The offset behind the run of key characters at a place, at most so many behind it: a word that repeats within one run must not make every
    /// repeat read the rest of the run.
    /// </summary>
    public static int KeyEnd(string text, int place, int most)
    {
        var last = Math.Min(text.Length, place + most);
        while (place < last && IsKeyCharacter(text[place]))
            place++;
        return place;
    }

    /// <summary>The offset behind the run of key characters at a place, however long it is.</summary>
    public static int KeyEnd(string text, int place)
    {
        while (place < text.Length && IsKeyCharacter(text[place]))
            place++;
        return place;
    }
}
