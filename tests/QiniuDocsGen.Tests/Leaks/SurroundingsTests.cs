using QiniuDocsGen.Leaks;

namespace QiniuDocsGen.Tests.Leaks;

/// <summary>Made-up values in hostile surroundings, and look-alikes in the same ones.</summary>
public sealed class SurroundingsTests
{
    /// <summary>What has the shape of a leak and is none, or belongs to nobody.</summary>
    private static readonly string[] LookAlikes =
    [
        "fileSize: 13958643712", "13958643712 字节", "bytes=0-15032385535", "时间戳1728612345678", "1728612345", "2025-03-02 09:41:57", "2025/01/01-2025/03/31", "v2.16.0", "go-sdk-7.21.1.zip", "Edge/131.0.6778.85", "Edge/131.0.7.***",
        "FpLiADEaVoALPkdb8tJEJyRTXoe_", "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12", "9f86d081884c7d659a2feaa0c55ad015", "550e8400-e29b-41d4-a716-446655440000", "34020000001320000001", "<ACCESS_KEY>", "YOUR_SECRET_KEY", "${ACCESS_KEY}", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "portal.qiniu.com", "upload.qiniup.com", "up-z2.qiniup.com", "s3.cn-east-1.qiniucs.com", "xxxx.qiniudns.com", "cdn.example.com", "example.com.cn", "developer.qiniu.com", "github.com", "www.baidu.com", "dig.aliyun.com", "support@qiniu.com", "user@example.com", "400-808-9176",
        "203.0.113.24", "127.0.0.1", "0.0.0.0", "8.8.8.8", "114.114.114.114", "255.255.255.0", "logger.info(e)", "com.qiniu.storage.UploadManager", "javax.net.ssl.SSLContext", "event.detail.payload.key", "index.html", "pom.xml", "main.js", "config.json", "item.name", "README.md",
        "HTTPSConnectionPool", "0x5d20c7ab3f18", "domain_create:3/400;gateway:21/400", "port=443", "retry=3", "size=73400320", "[图片]", "[SANITIZED_URL]", "[REDACTED_PHONE]", "[SANITIZED_KEY]..mp4", "订单号怎么查", "身份证号认证次数超限", "收件人信息", "联系人电话", "法人变更", "地址：https://portal.qiniu.com", "微信小程序", "QQ浏览器", "密码至少8位", "营业执照副本", "有限责任公司", "1280x720", "9821GB", "16:29:06", "1-2个工作日", "第3步", "C++11 std::vector", "a1b2c3", "marker=eyJjIjowfQ==", "curl/8.5.0 (x86_64-pc-linux-gnu)",
    ];

    private static readonly string[] Around = ["{0}", "客户{0}反馈打不开", "请看：{0}。谢谢", "（{0}）", "\"{0}\"", "第一行\n{0}\n第三行", "您好 {0} 稍等"];

    [Fact]
    public void Values_that_speak_for_themselves_are_found_whole_in_any_surroundings()
    {
        var missed = from value in MadeUpValues.Bare
                     from around in MadeUpValues.Surroundings
                     let text = string.Format(around, value.Value)
                     where !Finds(value.Kind, text, value.Value)
                     select $"{value.Kind}: {text}";
        Assert.Equal("", string.Join("\n", missed));
    }

    [Fact]
    public void Full_width_values_are_found_too()
    {
        var missed = from value in MadeUpValues.Bare
                     from around in MadeUpValues.Surroundings
                     let text = string.Format(around, MadeUpValues.Wide(value.Value))
                     where !Finds(value.Kind, text, MadeUpValues.Wide(value.Value))
                     select $"{value.Kind}: {text}";
        Assert.Equal("", string.Join("\n", missed));
    }

    [Fact]
    public void Values_behind_their_name_are_found_in_any_surroundings()
    {
        var missed = from named in MadeUpValues.Named
                     from around in MadeUpValues.Surroundings
                     let marked = Marked.Read(string.Format(around, named.Text))
                     where !Finds(named.Kind, marked.Text, marked.Values[0])
                     select $"{named.Kind}: {marked.Text}";
        Assert.Equal("", string.Join("\n", missed));
    }

    [Fact]
    public void Look_alikes_are_left_alone()
    {
        var found = from lookAlike in LookAlikes
                    from around in Around
                    let text = string.Format(around, lookAlike)
                    from leak in LeakScanner.Default.Scan(text)
                    select $"{leak.Pattern.Kind}: {text.Substring(leak.Start, leak.Length)} in {text}";
        Assert.Equal("", string.Join("\n", found));
    }

    [Fact]
    public void The_tables_are_as_large_as_the_promise()
    {
        Assert.True((MadeUpValues.Bare.Length * 2 + MadeUpValues.Named.Length) * MadeUpValues.Surroundings.Length >= 300);
        Assert.True(LookAlikes.Length * Around.Length >= 300);
    }

    /// <summary>Whether the value is covered whole, by its own kind or a graver one.</summary>
    private static bool Finds(string kind, string text, string value)
    {
        var start = text.IndexOf(value, StringComparison.Ordinal);
        var grade = LeakPatterns.ByKind(kind)!.Grade;
        return LeakScanner.Default.Scan(text).Any(leak =>
            leak.Start <= start && leak.End >= start + value.Length && (leak.Pattern.Kind == kind || leak.Pattern.Grade >= grade));
    }

    [Fact]
    public void A_full_stop_between_two_addresses_ends_the_first()
    {
        const string Text = "我的域名是 img.lanhai-shop.cn。docs.our-company.cn 是正常的";
        var scanner = new LeakScanner(new AllowList([("customer-domain", "*.our-company.cn")]));

        var leak = Assert.Single(scanner.Scan(Text));

        Assert.Equal("img.lanhai-shop.cn", Text.Substring(leak.Start, leak.Length));
    }
}
