using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;
using QiniuDocsGen.Leaks.Tables;

namespace QiniuDocsGen.Leaks.Patterns.People;

/// <summary>Mailboxes, also with blanks or words in place of the signs: <c>zhang.san(at)huaxin.cn</c>.</summary>
internal sealed class Email() : LeakPattern(
    "QD2017", "email", LeakGrade.Block, "an e-mail address", "Remove the address, or allow it in site.yml if it is public.")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Words { get; } =
        ["@", "(at)", "[at]", "{at}", "<at>", " at ", "_at_", "艾特", "#"];
    private static readonly SearchValues<string> Dots = SearchValues.Create(["(dot)", "[dot]", "{dot}", " dot ", " (dot) ", " [dot] ", "点"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> MailDomains = SearchValues.Create(
        ["qq.com", "163.com", "126.com", "gmail.com", "outlook.com", "hotmail.com", "sina.com", "sina.cn", "foxmail.com", "yeah.net", "icloud.com", "aliyun.com", "139.com", "189.cn", "sohu.com", "live.com", "yahoo.com", "vip.qq.com", "188.com"],
        StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
    [
        "邮箱⟦zhang.san@huaxin-tech.cn⟧收", "发到⟦lisi88＠qq.com⟧电话", "\"mail\":\"⟦wang_wu+x@mail.huaxin.com.cn⟧\"", "⟦zhaoliu(at)huaxin.cn⟧", "⟦zhaoliu [at] huaxin [dot] com⟧", "⟦sunqi[at]163[dot]com⟧", "加⟦zhouba#qq.com⟧",
        "mailto:⟦wujiu%40huaxin.net⟧", "⟦liqiang @ 126.com⟧", "⟦zhengshi艾特qq点com⟧", "⟦zhangsan at huaxin dot com⟧", "联系⟦王芳@huaxin.cn⟧", "邮箱⟦zhou#x@huaxin.cn⟧收",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
        ["user@example.com", "support@qiniu.com", "npm i qiniu-js@4.0.0", "icon@2x.png", "git@github.com:a/b.git", "@types/node", "your-name@your-domain.com", "root@192.168.1.1", "meet at noon.com", "part-02.md#标题.com", "https://username:password@pypi.company.com/simple", "邮箱后缀@huaxin.cn", "王芳@example.net", "your@email.com"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        var i = 0;
        foreach (var place in text.Places(this))
        {
            if (place < i)
                continue;
            var sign = place;
            i = sign + 1;
            var (signEnd, isPlain) = SignEnd(folded, sign);
            var (domain, before) = (signEnd, sign);
            if (isPlain || folded[sign] is '[' or '(' or '{')
                (domain, before) = (SkipBlank(folded, signEnd), sign > 1 && folded[sign - 1] == ' ' ? sign - 1 : sign);
            var start = MailboxStart(folded, before);
            if (start == before && isPlain)
                start = NameStart(folded, before);
            if (start == before || IsLogin(folded, start))
                continue;
            var end = DomainEnd(folded, domain, !isPlain);
            var isSpelled = end > 0 && folded.AsSpan(domain, end - domain).Contains(" dot ", StringComparison.OrdinalIgnoreCase);
            var needsKnown = (folded[sign] is '#' or ' ' or '_' && !isSpelled) || (isPlain && (domain != signEnd || before != sign));
            if (end > 0 && !(needsKnown && !IsMailDomain(folded.AsSpan(domain, end - domain))) && !IsMadeUp(folded.AsSpan(start, before - start), folded.AsSpan(domain, end - domain)))
                finds.Add(this, start, end);
        }
    }

    private static (int End, bool IsPlain) SignEnd(string text, int sign) => text[sign] switch
    {
        '@' => (sign + 1, true),
        '#' => (sign + 1, false),
        '艾' => (sign + 2, false),
        _ => (sign + 4, false),
    };

    /// <summary>Whether a mailbox is the password in an address: <c>https://user:password@host</c>, which is another kind of leak.</summary>
    private static bool IsLogin(string text, int start)
    {
        var before = Around.CharBefore(text, start) == ':' ? Around.Before(text, start - 1, 64) : "";
        return before.LastIndexOf("://") is >= 0 and var scheme && !before[(scheme + 3)..].ContainsAny('/', ' ', '"');
    }

    private static int SkipBlank(string text, int place) => Around.CharAt(text, place) == ' ' ? place + 1 : place;

    private static int MailboxStart(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 64 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '%' or '+' or '-' or '#'))
            start--;
        while (start < end && !char.IsAsciiLetterOrDigit(text[start]))
            start++;
        return start;
    }

    /// <summary>Where the name of a person that ends at a place begins, for a mailbox in Chinese: 王芳@…; the place itself when none does.</summary>
    private static int NameStart(string text, int end)
    {
        for (var length = 4; length >= 2; length--)
        {
            var name = text.AsSpan(Math.Max(0, end - length), Math.Min(length, end));
            if (name.Length == length && !name.ContainsAnyExceptInRange('\u4E00', '\u9FFF') && Surnames.LengthAt(name) is > 0 and var surname && length - surname is 1 or 2 && !Surnames.IsWord(name))
                return end - length;
        }
        return end;
    }

    /// <summary>The end of a domain at a place: up to its last label that is a known ending; 0 when there is none.</summary>
    private static int DomainEnd(string text, int start, bool allowsWords)
    {
        var (at, found, labels) = (start, 0, 0);
        while (at < text.Length && at - start < 128)
        {
            var label = at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
                at++;
            if (at == label)
                break;
            if (labels++ > 0 && EndingAt(text.AsSpan(label, at - label)) is var ending and > 0)
                found = label + ending;
            var dot = Around.CharAt(text, at) == '.' ? 1 : allowsWords && text.AsSpan(at, Math.Min(7, text.Length - at)).IndexOfAny(Dots) == 0 ? (text[at] == '点' ? 1 : text[at] == ' ' && text[at + 1] is '(' or '[' ? 7 : 5) : 0;
            if (dot == 0)
                break;
            at += dot;
        }
        return found;
    }

    /// <summary>The length of the known ending that a label is, or begins with where another word is glued to it.</summary>
    private static int EndingAt(ReadOnlySpan<char> label)
    {
        Span<char> small = stackalloc char[64];
        if (label.Length > 63)
            return 0;
        label.ToLowerInvariant(small);
        if (TopLevelDomains.IsKnown(small[..label.Length]))
            return label.Length;
        foreach (var ending in (ReadOnlySpan<string>)["com", "cn", "net", "org"])
        {
            if (small[..label.Length].StartsWith(ending))
                return ending.Length;
        }
        return 0;
    }

    private static bool IsMailDomain(ReadOnlySpan<char> domain) =>
        domain.IndexOfAny(MailDomains) >= 0 || domain.IndexOfAny(Dots) >= 0 && (domain.StartsWith("qq") || domain.StartsWith("163") || domain.StartsWith("126") || domain.StartsWith("gmail"));

    private static bool IsMadeUp(ReadOnlySpan<char> mailbox, ReadOnlySpan<char> domain) =>
        domain.StartsWith("example.", StringComparison.OrdinalIgnoreCase) || domain.StartsWith("your", StringComparison.OrdinalIgnoreCase)
        || domain.StartsWith("xx", StringComparison.OrdinalIgnoreCase) || domain is "domain.com" or "company.com" or "email.com" || domain.EndsWith(".test") || domain.EndsWith(".example")
        || (MadeUp.Variety(mailbox) < 2 && mailbox.Length > 1) || mailbox.StartsWith("your", StringComparison.OrdinalIgnoreCase);
}
