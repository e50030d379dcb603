using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;
using QiniuDocsGen.Leaks.Tables;

namespace QiniuDocsGen.Leaks.Patterns.Network;

/// <summary>
/// Domains that are neither the vendor's nor public ones: in prose, in addresses of any scheme, in file names, and before a suffix under which the
/// vendor gives names out. Where an ending is also a word of code, something else must speak for a domain.
/// </summary>
internal sealed class CustomerDomain() : LeakPattern(
    "QD2051", PublicValues.DomainKind, LeakGrade.Warn, "a customer's domain", "Write example.com instead, or allow the domain in site.yml if it is public.")
{
    private const int Most = 253;
    private const int MostLabel = 16;

    private static readonly SearchValues<string> DomainWords = SearchValues.Create(
        ["域名", "网址", "网站", "站点", "官网", "解析", "cname", "备案", "回源", "源站", "加速", "host", "访问", "domain", "://", "ping ", "nslookup", "dig ", "curl ", "server_name", "邮箱", "@"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> ChineseEndings = SearchValues.Create([".中国", ".公司", ".网络", ".网址", ".在线", ".商城", ".集团"], StringComparison.Ordinal);

    /// <summary>Words of the sentence that may stand before a Chinese label.</summary>
    private static readonly SearchValues<string> BeforeLabel = SearchValues.Create(["域名", "网址", "网站", "站点", "官网", "解析", "访问", "绑定", "备案", "是", "为", "把", "将"], StringComparison.Ordinal);

    /// <summary>What a sentence goes on with behind a domain; anything else makes another word of the ending, such as 中国电信.</summary>
    private static readonly SearchValues<char> BehindEnding = SearchValues.Create("打不的这已无没能和与访解备绑域证加");

    private static readonly FrozenSetOf Hosts = new(
        "www cdn img image images pic static assets file files oss qiniu qn api m h5 video media upload up download dl admin test dev mail blog shop app live play vod source origin web wx mobile crm pay pics photo push go");

    private static readonly FrozenSetOf FileEndings = new("tar gz zip log pem crt key conf html htm png jpg jpeg gif mp4 mp3 json cer pfx jks bak sql xml m3u8 ts js css 7z rar php md yml yaml tsv csv doc docx pdf xls xlsx txt");

    /// <summary>Words before an ending that make both a name of a technique.</summary>
    private static readonly FrozenSetOf Techniques = new("asp ado vb java javax system dot node socket microsoft b4x paint newtonsoft");

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
    [
        "刚才的⟦api.huaxin-shop.com⟧ 这个域名", "封面出不来⟦image.m9cats.com⟧证书正常", "⟦pics.huaxin-mall.cn.qiniudns.com⟧.", "记录值为⟦news-huaxin-cn-idvx8t2.qiniudns.com⟧的记录", "\"uri\":\"http:\\/\\/⟦oss.huaxinbang.com⟧\\/test\"",
        "rtmp://⟦push.huaxin.live⟧/live/a", "web_⟦crm.18hx.com⟧_20241012.tar.gz", "backup_⟦huaxin.tv⟧_20241012.tar.gz", "域名 ⟦huaxin.shop⟧ 打不开", "⟦www.hx99.top⟧", "⟦huaxin.vip⟧[图片]", "*.⟦huaxin99.cn⟧", "泛域名 .⟦huaxin99.cn⟧", "⟦cdn2.huaxin.co⟧", "⟦huaxin99[dot]com⟧", "打不开(⟦huaxincn.com⟧)", "⟦gdds．huaxin．cn⟧", "站点/⟦crm.18hx.com⟧.tar.gz", "wss://⟦ws.huaxin.io⟧:8443", "http://⟦华鑫商城.中国⟧打不开", "https://⟦华鑫.com⟧/a", "⟦xn--fiq228c.xn--fiqs8s⟧", "⟦茶叶蛋.中国⟧打不开", "域名⟦茶叶蛋.公司⟧解析", "网站是⟦茶叶蛋.中国⟧。",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
    [
        "com.qiniu.storage.UploadManager 和 javax.net.ssl.SSLContext", "logger.info(e)", "event.detail.payload.key", "portal.qiniu.com", "cdn.example.com", "xxxx.qiniudns.com", "upload-z2.qiniup.com/25", "pom.xml", "index.html", "README.md",
        "item.name = user.id", "socket.io 4.7", "ASP.NET Core", "qshell.exe v2.16.0", "rect.top + el.scroll.top", "go-sdk-7.21.1.zip", "file.app.vue", "uni.app", "org.springframework.web", "main.rs 里", "baidu.com", "up.qiniup.com", "a.com.b()", "Windows.Net.Http", "hook.sh", "node.js", "cert.subject.CN", "Locale.from.cn", "res.data.info", "window.location.host", "访问很慢.中国电信的线路", "我在上海.公司是做电商的", "示例.中国",
    ];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        FindChinese(folded, finds);
        FindBareChinese(folded, finds);
        for (var i = 0; i < folded.Length;)
        {
            var next = folded.AsSpan(i).IndexOf('.');
            if (next < 0)
                return;
            var dot = i + next;
            var start = dot;
            while (start > 0 && dot - start < 64 && (char.IsAsciiLetterOrDigit(folded[start - 1]) || folded[start - 1] == '-'))
                start--;
            i = dot + 1;
            if (start == dot)
                continue;
            var end = dot;
            while (end < folded.Length && (char.IsAsciiLetterOrDigit(folded[end]) || folded[end] is '-' or '.'))
                end++;
            i = Math.Max(end, dot + 1);
            while (start < dot && folded[start] == '-')
                start++;
            if (dot > start && end - start <= Most && DomainEnd(folded, start, end) is > 0 and var found && !IsHarmless(folded, start, found))
                finds.Add(this, start, found);
        }
    }

    /// <summary>Domains with Chinese labels, which only the scheme before them tells from prose.</summary>
    private void FindChinese(string text, LeakFinds finds)
    {
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOf("://");
            if (next < 0)
                return;
            var start = i + next + 3;
            i = start;
            var host = Around.Behind(text, start, 64);
            var end = 0;
            while (end < host.Length && (Around.IsHan(host[end]) || char.IsAsciiLetterOrDigit(host[end]) || host[end] is '-' or '.'))
                end++;
            var ending = host[..end].IndexOfAny(ChineseEndings);
            if (ending > 0)
                finds.Add(this, start, start + ending + 3);
            else if (host[..end].LastIndexOf('.') is > 0 and var dot && Around.IsHan(host[0]) && EndingLength(host[(dot + 1)..end]) is > 0 and var length)
                finds.Add(this, start, start + dot + 1 + length);
        }
    }

    /// <summary>Domains with a Chinese label and ending and no scheme: a short label, and behind it nothing that goes on with the word of the ending.</summary>
    private void FindBareChinese(string text, LeakFinds finds)
    {
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAny(ChineseEndings);
            if (next < 0)
                return;
            var dot = i + next;
            i = dot + 3;
            var start = dot;
            while (start > 0 && dot - start < MostLabel && (Around.IsHan(text[start - 1]) || Around.IsKeyCharacter(text[start - 1])))
                start--;
            var label = text.AsSpan(start, dot - start);
            while (label.IndexOfAny(BeforeLabel) is >= 0 and var word)
                label = label[(word + (label[word] is '是' or '为' or '把' or '将' ? 1 : 2))..];
            var isSaid = Around.HasBefore(text, dot - label.Length, 14, DomainWords) || Around.HasBehind(text, i, 10, DomainWords);
            if (label.Length is >= 2 and < MostLabel && !MadeUp.Says(label) && (isSaid || text[dot + 1] == '中') && (!Around.IsHan(Around.CharAt(text, i)) || BehindEnding.Contains(text[i])))
                finds.Add(this, dot - label.Length, i);
        }
    }

    /// <summary>Where a domain in a run of labels ends: behind the last label that is an ending; 0 when there is none.</summary>
    private static int DomainEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is '.' or '-')
            end--;
        var last = text.AsSpan(start, end - start).LastIndexOf('.') + start + 1;
        var trailing = end;
        // A file that is named after a domain: crm.huaxin.com.tar.gz.
        while (last > start + 1 && FileEndings.Contains(text.AsSpan(last, end - last)) && !TopLevelDomains.IsSure(Small(text.AsSpan(last, end - last))))
        {
            end = last - 1;
            last = text.AsSpan(start, end - start).LastIndexOf('.') + start + 1;
        }
        if (last <= start || (trailing != end && !TopLevelDomains.IsSure(Small(text.AsSpan(last, end - last)))))
            return 0;
        return EndingLength(text.AsSpan(last, end - last)) is > 0 and var length ? last + length : 0;
    }

    /// <summary>The length of an ending, also where a capital letter or a digit is glued to it: <c>huaxin.comQQ群</c>.</summary>
    private static int EndingLength(ReadOnlySpan<char> label)
    {
        if (label.Length > 24)
            return 0;
        if (TopLevelDomains.IsKnown(Small(label)) || label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
            return label.Length;
        foreach (var ending in (ReadOnlySpan<string>)["com", "cn", "net"])
        {
            if (label.StartsWith(ending) && !char.IsAsciiLetterLower(label[ending.Length]) && label[ending.Length] != '-')
                return ending.Length;
        }
        return 0;
    }

    private static string Small(ReadOnlySpan<char> label) => label.Length <= 24 ? label.ToString().ToLowerInvariant() : "";

    private static bool IsHarmless(string text, int start, int end)
    {
        var host = text[start..end].ToLowerInvariant();
        var labels = host.Split('.');
        if (PublicDomains.Holds(host) || labels.Any(label => label.Length == 0) || Array.TrueForAll(labels, label => label.Length < 3 && !TopLevelDomains.IsKnown(label)))
            return true;
        var own = labels.Length > 2 && labels[^1].Length == 2 && TopLevelDomains.IsSecond(labels[^2]) ? labels[^3] : labels[^2];
        if (Techniques.Contains(own) || MadeUp.Is(own) || own.StartsWith("your", StringComparison.Ordinal) || (labels.Length > 1 && TopLevelDomains.IsSecond(own)) || own is "xx" or "abc" or "aaa" or "bbb" || !own.Any(char.IsAsciiLetterOrDigit))
            return true;
        var hasScheme = start > 2 && text.AsSpan(start - 3, 3) is "://" || Around.CharBefore(text, start) == '@';
        if (hasScheme)
            return false;
        if ((Around.CharAt(text, end) is '(' or '[' && !Around.IsPlaceholder(text, end)) || Around.CharBefore(text, start) == '$'
            || (Around.CharBefore(text, start) == '.' && !IsWildcard(text, start - 1, labels)))
            return true;
        // A file that is named after a domain and a day: backup_huaxin.tv_20241012.tar.gz.
        var isFileName = Around.CharBefore(text, start) == '_' && Around.CharAt(text, end) == '_' && char.IsAsciiDigit(Around.CharAt(text, end + 1));
        if (isFileName || labels[^1].StartsWith("xn--", StringComparison.Ordinal))
            return false;
        return !TopLevelDomains.IsSure(labels[^1]) ? !HasEvidence(text, start, end, labels) : IsCode(text, start, end, labels);
    }

    /// <summary>Whether the dot at a place stands for all hosts of a domain: <c>*.huaxin.cn</c>, or as the vendor writes it <c>.huaxin.cn</c>.</summary>
    private static bool IsWildcard(string text, int dot, string[] labels) =>
        Around.CharBefore(text, dot) == '*' || (TopLevelDomains.IsSure(labels[^1]) && !(char.IsAsciiLetterOrDigit(Around.CharBefore(text, dot)) || Around.CharBefore(text, dot) is '.' or '_' or '-' or ')' or ']' or '}' or '"' or '/') && Around.HasBefore(text, dot, 14, DomainWords));

    /// <summary>Whether something speaks for a domain though its ending may be a word of code: a usual host, a word for domains, digits or hyphens.</summary>
    private static bool HasEvidence(string text, int start, int end, string[] labels)
    {
        if ((text.AsSpan(start, end - start).ContainsAnyInRange('A', 'Z') && !TopLevelDomains.IsSure(labels[^1])) || Around.CharAt(text, end) is '=' or ';' || Around.Behind(text, end, 3).TrimStart(' ') is ['=', ..])
            return false;
        if (labels.Length > 2 && Hosts.Contains(labels[0].AsSpan().TrimEnd("0123456789")) && labels[^2].Length > 2)
            return true;
        var own = labels[^2];
        return own.Length > 1 && !FileEndings.Contains(labels[^1]) && labels[^1] is not ("md" or "sh" or "py" or "rs" or "so" or "pl" or "app" or "zip" or "name" or "id" or "is" or "it" or "do" or "in")
            && (Around.HasBefore(text, start, 14, DomainWords) || Around.HasBehind(text, end, 10, DomainWords));
    }

    /// <summary>Names of classes and packages: with capitals inside, or read backwards.</summary>
    private static bool IsCode(string text, int start, int end, string[] labels) =>
        labels[0] is "com" or "org" or "net" or "cn" or "io" && labels.Length > 2 && !TopLevelDomains.IsSecond(labels[^2]) && labels[^1] is not ("com" or "cn")
        || (text.AsSpan(start, end - start) is var written && written.ContainsAnyInRange('A', 'Z') && written.ContainsAnyInRange('a', 'z') && !Hosts.Contains(labels[0]) && !HasEvidence(text, start, end, labels))
        || ((labels.Length == 2 ? labels[^1] is "fun" or "live" or "video" or "press" or "science" or "download" or "stream" or "date" or "party" or "review" or "work" or "website" or "host" or "space" or "men" or "win" or "bid" or "trade" or "mom" or "red" or "fit" or "pub" or "games" or "art" or "int" or "es" or "at" or "us" or "th" or "my" or "no" or "tv" or "wiki" or "chat" : labels[^1] is "host" or "date" or "download" or "stream" or "review" or "info")
            && !HasEvidence(text, start, end, labels));

    /// <summary>Words that are looked up by a run of a text.</summary>
    private sealed class FrozenSetOf(string words)
    {
        private readonly System.Collections.Frozen.FrozenSet<string> set = System.Collections.Frozen.FrozenSet.Create(StringComparer.OrdinalIgnoreCase, words.Split(' '));

        public bool Contains(ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }
}
