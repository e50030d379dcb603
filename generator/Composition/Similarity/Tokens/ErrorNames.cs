using System.Collections.Frozen;

namespace QiniuDocsGen.Composition.Similarity.Tokens;

/// <summary>A name by which software tells an error.</summary>
/// <param name="Feature">What it is, the same wherever it occurs.</param>
/// <param name="Text">The name as written.</param>
/// <param name="IsGeneral">Whether it has so many causes that it alone makes no two entries related: 404, Forbidden.</param>
internal readonly record struct ErrorName(Feature Feature, string Text, bool IsGeneral);

/// <summary>
/// Finds the names of errors in a text: <c>NoSuchBucket</c>, <c>ERR_CONNECTION_RESET</c>, <c>ECONNRESET</c>, <c>handshake_failure</c>, <c>no such bucket</c>, and numbers
/// such as 404 or 631 where the text beside them speaks of a status or an error. One pass.
/// </summary>
internal static class ErrorNames
{
    private const int LongestText = 20_000;
    private const int LongestName = 60;
    private const int MostWords = 5;
    private const int Beside = 12;

    private static readonly FrozenSet<string> Signs = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "no", "not", "invalid", "err", "error", "exception", "denied", "fail", "failed", "failure", "missing", "exceeded", "expired", "mismatch", "unsupported", "forbidden", "timeout",
        "bad", "illegal", "unauthorized", "unknown", "cannot", "already", "exists", "refused", "reset", "aborted", "limited", "conflict", "incorrect", "enough");

    /// <summary>Errors of the operating system as Node.js, Python and curl name them.</summary>
    private static readonly FrozenSet<string> SystemErrors = FrozenSet.Create(
        StringComparer.Ordinal,
        "ECONNRESET", "ECONNREFUSED", "ECONNABORTED", "ETIMEDOUT", "ENOTFOUND", "ENOENT", "EACCES", "EPERM", "EPIPE", "EADDRINUSE", "EHOSTUNREACH", "ENETUNREACH", "EMFILE", "ENOSPC",
        "SIGKILL", "SIGSEGV");

    private static readonly FrozenSet<string> General = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "400", "401", "403", "404", "405", "408", "500", "502", "503", "504", "not found", "bad request", "bad gateway", "request timeout", "gateway timeout");

    /// <summary>What surrounds errors and is none: members and variables.</summary>
    private static readonly FrozenSet<string> NoNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "error_code", "errorcode", "errorcodes", "error_message", "errormessage", "errormsg", "error_msg", "onerror", "iserror", "haserror", "error code", "error message", "no file",
        "if not", "or not", "is not", "does not", "do not", "not null", "not in", "not to", "not be", "can not", "may not", "if exists", "if not exists");

    private static readonly string[] NumberSigns =
        ["status", "code", "error", "http", "错误", "报错", "状态码", "返回", "提示", "异常", "报", "not found", "forbidden", "bad gateway", "timeout", "unauthorized"];

    /// <summary>The names in a text in order.</summary>
    public static List<ErrorName> In(string text)
    {
        var names = new List<ErrorName>();
        var end = Math.Min(text.Length, LongestText);
        for (var start = 0; start < end;)
        {
            var words = 0;
            var stop = start;
            while (stop < end && IsWordLike(text[stop]))
            {
                var last = stop;
                while (stop < end && IsWordLike(text[stop]))
                    stop++;
                AddWord(text, last, stop, names);
                words++;
                if (stop + 1 < end && text[stop] == ' ' && IsWordLike(text[stop + 1]))
                    stop++;
            }
            if (words is >= 2 and <= MostWords)
                AddPhrase(text[start..stop], names);
            start = stop + 1;
        }
        return names;
    }

    private static void AddWord(string text, int start, int stop, List<ErrorName> names)
    {
        var word = text[start..stop];
        if (word.Length is >= 3 and <= LongestName && (IsCode(text, start, stop) || SystemErrors.Contains(word) || IsCompound(word)))
            Add(word, names);
    }

    private static void AddPhrase(string phrase, List<ErrorName> names)
    {
        if (phrase.Length <= LongestName && phrase.Split(' ').Any(Signs.Contains) && !phrase.Any(char.IsAsciiDigit))
            Add(phrase, names);
    }

    private static void Add(string name, List<ErrorName> names)
    {
        if (!NoNames.Contains(name))
            names.Add(new ErrorName(Feature.Word(name.ToLowerInvariant()), name, General.Contains(name)));
    }

    /// <summary>Whether a word is several in one, of which one speaks of a fault: <c>NoSuchKey</c>, <c>ERR_FAILED</c>.</summary>
    private static bool IsCompound(ReadOnlySpan<char> word)
    {
        var (hasSign, parts) = (false, 0);
        while (!word.IsEmpty)
        {
            var part = word[..PartLength(word)];
            hasSign |= Signs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part);
            parts++;
            word = word[part.Length..].TrimStart('_');
        }
        return hasSign && parts >= 2;
    }

    private static int PartLength(ReadOnlySpan<char> word)
    {
        var length = 1;
        while (length < word.Length && word[length] != '_' && (!char.IsAsciiLetterUpper(word[length]) || char.IsAsciiLetterUpper(word[length - 1])))
            length++;
        return length;
    }

    private static bool IsCode(string text, int start, int stop)
    {
        var digits = text.AsSpan(start, stop - start);
        if (digits.Length != 3 || digits[0] is not ('4' or '5' or '6') || digits.IndexOfAnyExceptInRange('0', '9') >= 0)
            return false;
        var before = text.AsSpan(Math.Max(0, start - Beside), Math.Min(start, Beside));
        var after = text.AsSpan(stop, Math.Min(Beside, text.Length - stop));
        if (IsPartOfNumber(before, after))
            return false;
        foreach (var sign in NumberSigns)
        {
            if (before.Contains(sign, StringComparison.OrdinalIgnoreCase) || after.Contains(sign, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Digits with a sign and more digits beside them are a phone, an address or a time; with a measure, an amount.</summary>
    private static bool IsPartOfNumber(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        (before.Length > 1 && before[^1] is '.' or '-' or '/' or ':' && char.IsAsciiDigit(before[^2]))
        || (after.Length > 1 && after[0] is '.' or '-' && char.IsAsciiDigit(after[1]))
        || (after.Length > 0 && after[0] is '*' or '元' or '个' or '条' or '号' or '张' or '次');

    private static bool IsWordLike(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
