using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Credentials;

/// <summary>Passwords in the options of commands: <c>mysql -uroot -pSecret2024</c>, <c>curl -u user:Secret2024</c>.</summary>
internal static class CommandLogin
{
    private const int MostBehind = 200;
    private const int MostValue = 80;

    /// <summary>The commands, an option of each that takes a password, whether a blank stands between both, and whether a user and a colon stand before the password.</summary>
    private static readonly (string Command, string Option, bool IsParted, bool HasUser)[] Options =
    [
        ("mysql", " -p", false, false), ("mariadb", " -p", false, false), ("sshpass", " -p", true, false), ("redis-cli", " -a", true, false), ("docker login", " -p", true, false), ("mongo", " -p", true, false),
        ("curl ", " -u", true, true), ("curl ", " --user", true, true), ("curl ", " --proxy-user", true, true), ("--password ", "", true, false),
    ];

    /// <summary>The words that begin such a command.</summary>
    public static string[] Words { get; } = [.. Options.Select(option => option.Command).Distinct()];

    /// <summary>The password, with its user where both are one value, in the command that begins at a place; (0, 0) when there is none.</summary>
    public static (int Start, int End) At(string text, int place)
    {
        foreach (var (command, option, isParted, hasUser) in Options)
        {
            if (!text.AsSpan(place).StartsWith(command, StringComparison.OrdinalIgnoreCase))
                continue;
            var behind = Around.Behind(text, place, MostBehind);
            var at = behind[(command.Length - 1)..].IndexOf(option, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var start = place + command.Length - 1 + at + Math.Max(option.Length, 1);
            while (start < place + behind.Length && text[start] is '"' or '\'' || (isParted && start < place + behind.Length && text[start] is ' ' or '='))
                start++;
            var value = text.AsSpan(start, ValueLength(Around.Behind(text, start, MostValue)));
            var secret = hasUser ? value[(value.IndexOf(':') + 1)..] : value;
            if (IsSecret(secret, hasUser) && (!hasUser || secret.Length < value.Length - 1))
                return (start, start + value.Length);
        }
        return (0, 0);
    }

    private static int ValueLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] is > ' ' and <= '~' and not ('"' or '\'' or '`' or '|' or ';' or '<' or '>' or '\\') && !Around.IsPlaceholder(text, length))
            length++;
        return text[..length].TrimEnd("*~!)},").Length;
    }

    /// <summary>A small word is the next option or stands for a password.</summary>
    private static bool IsSecret(ReadOnlySpan<char> value, bool hasUser) =>
        value.Length is >= 4 and <= 64 && value[0] is not ('-' or '$' or '{' or '%') && !MadeUp.Says(value) && value is not ("password" or "passwd" or "pass" or "assword" or "secret" or "secretkey")
        && (value.ContainsAnyExceptInRange('a', 'z') || value is "root" or "admin" || (hasUser && value.Length > 5));
}
