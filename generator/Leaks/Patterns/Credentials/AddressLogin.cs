using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Credentials;

/// <summary>User and password in an address of any scheme: <c>mysql://app:Secret@db.huaxin.cn/</c>.</summary>
internal sealed class AddressLogin() : LeakPattern(
    "QD2008", "address-login", LeakGrade.Block, "a user and password in an address", "Remove both from the address; change the password if it was ever public.")
{
    private const int Most = 200;

    private static readonly SearchValues<char> Stops = SearchValues.Create("/?# \"'<>\t,;`");

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
        ["连接mysql://⟦app:Hx2024pass⟧@db.huaxin.cn:3306/x", "redis://⟦:r3dis-Pw99⟧@10.1.2.3", "\"ftp:\\/\\/⟦ftpuser:ft9Pass⟧@1.2.3.4\\/\"", "amqp：//⟦mq:mq-pass-77⟧@host"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
        ["mysql://<user>:<password>@host/db", "mysql://user:password@localhost/db", "https://a.com:8080/x@y", "ssh://git@github.com/a", "http://a.com/?q=b:c@d", "redis://user:****@host", "https://abc:xyz@example.com"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        for (var i = 0; i < folded.Length;)
        {
            var next = folded.AsSpan(i).IndexOf("://");
            if (next < 0)
                return;
            var start = i + next + 3;
            i = start;
            var run = Around.Behind(folded, start, Most);
            var stop = run.IndexOfAny(Stops);
            run = stop < 0 ? run : run[..stop];
            var at = run.LastIndexOf('@');
            var colon = run.IndexOf(':');
            if (at < 0 || colon < 0 || colon >= at - 1)
                continue;
            var user = run[..colon];
            var password = run[(colon + 1)..at];
            if (MadeUp.Is(password) || (password.Length < 4 && user.Length < 4) || password is "password" or "pass" or "pwd" or "passwd" || user.StartsWith("[") || password.StartsWith("$") || password.StartsWith("{") || Around.IsHan(password[0]))
                continue;
            finds.Add(this, start, start + at);
            i = start + at;
        }
    }
}
