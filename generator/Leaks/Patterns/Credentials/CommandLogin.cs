using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Credentials;

/// <summary>Passwords in the options of commands: <c>mysql -uroot -pSecret2024</c>, <c>curl -u user:Secret2024</c>.</summary>
internal static class CommandLogin
{
    private const int MostBehind = 200;

    /// <summary>The commands, an option of each that takes a password, whether a blank stands between both, and whether a user and a colon stand before the password.</summary>
    private static readonly (string Command, string Option, bool IsParted, bool HasUser)[] Options =
    [
        ("mysql", " -p", false, false), ("mariadb", " -p", false, false), ("sshpass", " -p", true, false), ("redis-cli", " -a", true, false), ("docker login", " -p", true, false), ("mongo", " -p", true, false),
        ("curl ", " -u", true, true), ("curl ", " --user", true, true), ("curl ", " --proxy-user", true, true), ("--password ", "", true, false),
    ];

    /// <summary>The words that begin such a command.</summary>
    public static string[] Words { get; } = [.. Options.Select(option => option.Command).Distinct()];

    /// <summary>The password, with its user where both are one value, in the command that begins at a place; (0, 0) when there is none.</summary>
    public static (int Start, int End) At(LeakText text, int place)
    {
        var folded = text.Folded;
        foreach (var (command, option, isParted, hasUser) in Options)
        {
            if (!folded.AsSpan(place).StartsWith(command, StringComparison.OrdinalIgnoreCase))
                continue;
            var behind = Around.Behind(folded, place, MostBehind);
            var at = behind[(command.Length - 1)..].IndexOf(option, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var start = place + command.Length - 1 + at + Math.Max(option.Length, 1);
            while (start < place + behind.Length && folded[start] is '"' or '\'' || (isParted && start < place + behind.Length && folded[start] is ' ' or '='))
                start++;
            var end = SecretRun.End(text, start);
            var secret = hasUser ? PasswordStart(folded, start, end) : start;
            // The password alone may stand in quotes: admin:'Kp9v Tq2'.
            end = secret > start ? Math.Max(end, SecretRun.End(text, secret)) : end;
            if (IsSecret(folded.AsSpan(secret, end - secret), hasUser) && (!hasUser || secret > start + 1))
                return (start, end);
        }
        return (0, 0);
    }

    /// <summary>Where the password behind a user and a colon begins; the start of both when there is no colon.</summary>
    private static int PasswordStart(string text, int start, int end)
    {
        var colon = text.AsSpan(start, end - start).IndexOf(':');
        var secret = start + colon + 1;
        return colon >= 0 && Around.CharAt(text, secret) is '"' or '\'' ? secret + 1 : secret;
    }

    /// <summary>A small word is the next option or stands for a password.</summary>
    private static bool IsSecret(ReadOnlySpan<char> value, bool hasUser) =>
        value.Length >= 4 && value[0] is not ('-' or '$' or '{' or '%') && !MadeUp.Says(SecretRun.WithoutLoneBracket(value)) && value is not ("password" or "passwd" or "pass" or "assword" or "secret" or "secretkey")
        && (value.ContainsAnyExceptInRange('a', 'z') || value is "root" or "admin" || (hasUser && value.Length > 5));
}
