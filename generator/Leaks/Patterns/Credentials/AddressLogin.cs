using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;
using QiniuDocsGen.Leaks.Tables;

namespace QiniuDocsGen.Leaks.Patterns.Credentials;

/// <summary>
/// User and password in an address of any scheme: <c>mysql://app:Secret@db.huaxin.cn/</c>. A password may hold any sign, so that it ends at the last
/// <c>@</c> before a blank that a host may follow; only values that as a whole stand for a password are let pass.
/// </summary>
internal sealed class AddressLogin() : LeakPattern(
    "QD2008", "address-login", LeakGrade.Block, "a user and password in an address", "Remove both from the address; change the password if it was ever public.")
{
    private const int Most = 300;

    private static readonly SearchValues<char> NotOfUser = SearchValues.Create("/?#\"'<>,;`");

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
    [
        "连接mysql://⟦app:Hx2024pass⟧@db.huaxin.cn:3306/x", "redis://⟦:r3dis-Pw99⟧@10.1.2.3", "\"ftp:\\/\\/⟦ftpuser:ft9Pass⟧@1.2.3.4\\/\"", "amqp：//⟦mq:mq-pass-77⟧@host",
        "mysql://⟦root:Vt4#20pLqd⟧@10.0.0.3:3306/x", "redis://⟦:Vt4?20pLqd⟧@localhost:6379", "ftp://⟦up:a,b;c>d/e<f'g\"h`i⟧@host", "mysql:\\/\\/⟦root:aB9\\/77xQd⟧@10.0.0.3", "https:\\\\/\\\\/⟦root:aB977xQd⟧@10.0.0.3",
        "mysql://⟦root:$aB977x⟧@db", "mysql://⟦root:{aB977x⟧@db", "mysql://⟦root:{aB977x}⟧@db", "mysql://⟦[root]:aB977x⟧@db", "mysql://⟦<user>:aB977x⟧@db", "mysql://⟦root:mytest9Qd⟧@db", "mysql://⟦root:1111⟧@db", "ftp://⟦a:b1⟧@db", "ftp://⟦root:华鑫九九⟧@db",
        "sftp://⟦root@203.0.113.9:Tp8xq2Lm⟧ 上传", "sftp://⟦root@host:Tp8xq2Lm⟧", "ftps://⟦web@ftp.huaxin.cn:Hx#2024⟧，", "DSN ⟦root:Xk9mm21z⟧@tcp(10.0.0.3:3306)/app",
        "smtp://⟦me@huaxin.cn:p4Xw@9⟧@smtp.huaxin.cn", "mysql://⟦root:8080/x⟧@db", "mysql://⟦root:password⟧@10.0.0.3",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
    [
        "mysql://<user>:<password>@host/db", "mysql://user:password@localhost/db", "https://a.com:8080/x@y", "ssh://git@github.com/a", "http://a.com/?q=b:c@d", "redis://user:****@host", "ftp://user:${PASSWORD}@host", "ftp://user:{pw}@host",
        "ftp://用户名:密码@host", "{\"a\":\"http://host:8080\",\"mail\":\"x@b.com\"}", "redis://host:6379，写信给x@b.com", "http://[::1]:8080/x@2", "http://localhost:8080/npm/vue@3", "https://abc:pass@example.com", "redis://:xxxx@host", "amqp://guest:guest@localhost", "ssh://git@git.huaxin.cn:2222", "sftp://root@host:22/home", "sftp://root@host:port", "ssh://git@github.com:team/repo2.git", "user:password@tcp(127.0.0.1:3306)/db",
    ];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        FindSources(folded, finds);
        for (var i = 0; i < folded.Length;)
        {
            var next = folded.AsSpan(i).IndexOf("://");
            if (next < 0)
                return;
            var start = i + next + 3;
            i = start;
            var run = Around.Behind(folded, start, Most);
            var blank = run.IndexOfAny(' ', '\t');
            run = blank < 0 ? run : run[..blank];
            var at = LastAt(run);
            if (TrailingPassword(folded.AsSpan(0, start - 3), run) is > 0 and var end)
            {
                finds.Add(this, start, start + end);
                continue;
            }
            var colon = ColonOf(run);
            if (colon < 0 || colon >= at - 1)
                continue;
            var user = run[..colon];
            var password = run[(colon + 1)..at];
            if (!IsUser(user, password) || IsPort(user, password, folded.AsSpan(0, start - 3)) || StandsForPassword(password, run[(at + 1)..]))
                continue;
            finds.Add(this, start, start + at);
            i = start + at;
        }
    }

    /// <summary>Finds the sources that programs in Go name without a scheme: <c>root:Secret@tcp(10.0.0.3:3306)/app</c>.</summary>
    private void FindSources(string text, LeakFinds finds)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOf("@tcp(");
            if (next < 0)
                return;
            i += next;
            var start = i;
            while (start > 0 && i - start < 80 && text[start - 1] is > ' ' and <= '~' and not ('"' or '\'' or '`' or '='))
                start--;
            var login = text.AsSpan(start, i - start);
            if (login.IndexOf(':') is > 0 and var colon && colon < login.Length - 1 && !StandsForPassword(login[(colon + 1)..], "localhost"))
                finds.Add(this, start, i);
        }
    }

    /// <summary>The end of a password that stands behind host and colon, where a port would: <c>sftp://root@host:Secret24</c>; 0 when none does.</summary>
    private static int TrailingPassword(ReadOnlySpan<char> before, ReadOnlySpan<char> run)
    {
        if (!before.EndsWith("ftp", StringComparison.OrdinalIgnoreCase) && !before.EndsWith("ftps", StringComparison.OrdinalIgnoreCase) && !before.EndsWith("ssh", StringComparison.OrdinalIgnoreCase))
            return 0;
        var (at, colon) = (run.IndexOf('@'), run.LastIndexOf(':'));
        if (at < 1 || colon < at || run[..at].Contains(':'))
            return 0;
        var end = colon + 1;
        while (end < run.Length && run[end] is > ' ' and <= '~' and not ('/' or '"' or '\'' or ',' or ';' or '<' or '>' or '`'))
            end++;
        var password = run[(colon + 1)..end].TrimEnd("*~!)");
        return password.Length >= 6 && password.ContainsAnyExceptInRange('0', '9') && password.ContainsAnyExceptInRange('a', 'z') && !(end < run.Length && run[end] == '/') && !MadeUp.Says(password) ? colon + 1 + password.Length : 0;
    }

    /// <summary>The last <c>@</c> that a host may follow; -1 when there is none.</summary>
    private static int LastAt(ReadOnlySpan<char> run)
    {
        for (var at = run.LastIndexOf('@'); at >= 0; at = run[..at].LastIndexOf('@'))
        {
            if (at + 1 < run.Length && (char.IsLetterOrDigit(run[at + 1]) || run[at + 1] is '[' or '<' or '{' or '$' or '*' or '_'))
                return at;
        }
        return -1;
    }

    /// <summary>The colon between user and password.</summary>
    private static int ColonOf(ReadOnlySpan<char> run)
    {
        var bracket = run.StartsWith("[") ? run.IndexOf(']') : 0;
        return run[Math.Max(0, bracket)..].IndexOf(':') is >= 0 and var colon ? colon + Math.Max(0, bracket) : -1;
    }

    private static bool IsUser(ReadOnlySpan<char> user, ReadOnlySpan<char> password)
    {
        var name = IsWithin(user, "<", ">") ? user[1..^1] : user;
        // git@github.com:team/x@2 is a user without a password.
        return !name.ContainsAny(NotOfUser) && !(name.Contains('@') && password.Contains('/'));
    }

    /// <summary>Whether the colon parts host and port, and the sign behind them belongs to a path or to other text.</summary>
    private static bool IsPort(ReadOnlySpan<char> user, ReadOnlySpan<char> password, ReadOnlySpan<char> before)
    {
        var digits = password.IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 5 || char.IsAsciiLetterOrDigit(password[digits]))
            return false;
        var label = user[(user.LastIndexOf('.') + 1)..];
        var isHost = user is "localhost" || (label.Length is > 0 and <= 24 && label.Length < user.Length && (TopLevelDomains.IsKnown(label.ToString().ToLowerInvariant()) || !label.ContainsAnyExceptInRange('0', '9')))
            || (user.StartsWith("[") && user.Contains(':'));
        var isWeb = before.EndsWith("http", StringComparison.OrdinalIgnoreCase) || before.EndsWith("https", StringComparison.OrdinalIgnoreCase) || before.EndsWith("ws") || before.EndsWith("wss");
        return isHost || (isWeb && password[digits] is '/' or '?' or '"' or '\'') || password.ContainsAnyInRange('\u4E00', '\u9FFF');
    }

    private static bool StandsForPassword(ReadOnlySpan<char> password, ReadOnlySpan<char> host) =>
        IsWithin(password, "<", ">") || IsWithin(password, "${", "}") || IsWithin(password, "{{", "}}")
        || ((IsWithin(password, "{", "}") || IsWithin(password, "[", "]")) && !password.ContainsAnyInRange('0', '9'))
        || !password.ContainsAnyExcept('*') || (password.Length > 2 && !password.ContainsAnyExcept('x', 'X')) || password is "密码"
        || (password is "password" or "pass" or "pwd" or "passwd" or "guest" && (host.StartsWith("localhost") || host.StartsWith("127.0.0.1") || host.StartsWith("example.") || host.IndexOf(".example.") > 0));

    /// <summary>Whether a value is enclosed as a whole, with no such sign inside.</summary>
    private static bool IsWithin(ReadOnlySpan<char> value, string open, string close) =>
        value.Length > open.Length + close.Length && value.StartsWith(open) && value.EndsWith(close)
        && !value[open.Length..^close.Length].ContainsAny(open[0], close[0]);
}
