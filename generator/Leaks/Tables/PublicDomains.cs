using System.Collections.Frozen;

namespace QiniuDocsGen.Leaks.Tables;

/// <summary>Domains that belong to no customer. A domain stands for all hosts below it.</summary>
internal static class PublicDomains
{
    private static readonly FrozenSet<string> Public = Split(
        // The vendor: site, console, interfaces, upload hosts, storage hosts, its other products.
        "qiniu.com qiniu.io qiniu.cn qiniu.dev qiniucs.com qiniup.com qbox.me qiniuapi.com qiniuio.com qiniuts.com qnvip.com qiniu-solutions.com dora-ai.com linkingcloud.cn niulinkcloud.com qvmcloud.com gopher.io goplus.org "
        // Reserved for documentation (RFC 2606 and 6761).
        + "example.com example.net example.org example.edu example.cn example.com.cn mydomain.com yourdomain.com domain.com test.com abc.com xxx.com xx.com xxxx.com your-domain.com email.com company.com "
        // Authorities whose pages customers are sent to.
        + "gov.cn miit.gov.cn cnnic.cn 12377.cn iana.org icann.org ietf.org w3.org rfc-editor.org "
        // Other clouds, and the hosts of their storage and interfaces.
        + "aliyun.com aliyuncs.com alibabacloud.com alidns.com alipay.com taobao.com tmall.com alicdn.com tencent.com qcloud.com myqcloud.com tencentcloud.com tencentcloudapi.com qq.com wechat.com weixin.com "
        + "dnspod.cn dnspod.com dnspod.net huawei.com huaweicloud.com myhuaweicloud.com volcengine.com volces.com bytedance.com douyin.com baidu.com bdstatic.com baidubce.com bcebos.com jd.com jdcloud.com ksyun.com upyun.com ucloud.cn "
        + "amazon.com amazonaws.com aws.com azure.com azure.cn windows.net cloudflare.com cloudflare.net cloudfront.net fastly.net akamai.com akamai.net backblaze.com digitalocean.com oracle.com ovh.net godaddy.com namecheap.com west.cn xinnet.com 22.cn ename.com "
        // Browsers, systems, vendors of devices.
        + "google.com googleapis.com gstatic.com google.cn chrome.com chromium.org mozilla.org mozilla.com firefox.com microsoft.com live.com bing.com windows.com office.com apple.com icloud.com apple.cn android.com samsung.com xiaomi.com mi.com miui.com oppo.com vivo.com honor.com harmonyos.com openharmony.cn "
        // Code, packages, languages, tools.
        + "github.com github.io githubusercontent.com gitee.com gitlab.com bitbucket.org sourceforge.net npmjs.com npmjs.org yarnpkg.com nodejs.org nodejs.cn unpkg.com jsdelivr.net cdnjs.com bootcss.com bootcdn.net bootcdn.cn staticfile.org staticfile.net "
        + "maven.org apache.org mvnrepository.com spring.io gradle.org jetbrains.com eclipse.org pypi.org python.org php.net packagist.org golang.org go.dev goproxy.cn goproxy.io rust-lang.org crates.io docs.rs nuget.org dotnet.microsoft.com ruby-lang.org rubygems.org cocoapods.org dart.dev flutter.dev flutter.cn pub.dev "
        + "docker.com docker.io kubernetes.io ubuntu.com debian.org centos.org redhat.com fedoraproject.org kernel.org gnu.org nginx.org nginx.com openresty.org openssl.org curl.se haxx.se ffmpeg.org videojs.com videolan.org obsproject.com imagemagick.org jquery.com vuejs.org reactjs.org angular.io dcloud.io dcloud.net.cn uniapp.dcloud.io json.org json.cn bejson.com base64.guru jwt.io regex101.com postman.com wordpress.org wordpress.com discuz.net typecho.org "
        // Certificates.
        + "trustasia.com digicert.com geotrust.com letsencrypt.org lencr.org sectigo.com globalsign.com symantec.com wosign.com ssllabs.com myssl.com zerossl.com "
        // Tests of networks, sites for questions and news.
        + "itdog.cn 17ce.com boce.com chinaz.com ping.pe ipip.net ip.cn ip138.com ip.sb ipinfo.io cip.cc myip.ipip.net speedtest.net speedtest.cn webpagetest.org whatsmydns.net dnschecker.org tool.lu bt.cn xp.cn "
        + "dingtalk.com feishu.cn larksuite.com mongodb.net git-scm.com cmake.org llvm.org visualstudio.com typescriptlang.org webassembly.org archive.org readthedocs.io readthedocs.org eslint.org semver.org whatwg.org tc39.es unicode.org shields.io slack.com zoom.us freedesktop.org stackoverflow.com csdn.net cnblogs.com jianshu.com juejin.cn zhihu.com segmentfault.com oschina.net bilibili.com weibo.com sina.com.cn sohu.com 163.com 126.com netease.com ifeng.com 360.cn so.com toutiao.com wikipedia.org youtube.com facebook.com twitter.com x.com instagram.com linkedin.com telegram.org whatsapp.com "
        // Hosts that every system knows by these names.
        + "in-addr.arpa ip6.arpa ntp.org pool.ntp.org schemas.xmlsoap.org xmlsoap.org schemas.android.com openxmlformats.org adobe.com purl.org sitemaps.org schema.org ogp.me a9.com");

    /// <summary>Suffixes under which the vendor gives names out, so that what stands before them names a customer.</summary>
    private static readonly FrozenSet<string> Given = Split("qiniudns.com clouddn.com qnssl.com qiniucdn.com qiniu-dns.com qiniudns.cn qnqcdn.com qnqcdn.net qcloudcdn.com bkt.clouddn.com qiniudn.com");

    /// <summary>Names before such a suffix that stand for any name.</summary>
    private static readonly FrozenSet<string> AnyName = Split("xxx xxxx xx xxxxx abc example demo test your-domain yourdomain domain www cname name bucket bkt if-pbl pili-live pili-vod pili com cn");

    /// <summary>Whether a host belongs to no customer: one below a public domain, or a made-up one below a suffix that the vendor gives out.</summary>
    /// <param name="host">The host in small letters.</param>
    public static bool Holds(ReadOnlySpan<char> host)
    {
        var publicLookup = Public.GetAlternateLookup<ReadOnlySpan<char>>();
        var givenLookup = Given.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var rest = host; ;)
        {
            if (publicLookup.Contains(rest))
                return true;
            if (givenLookup.Contains(rest))
                return rest.Length == host.Length || IsAnyName(host[..^(rest.Length + 1)]);
            var dot = rest.IndexOf('.');
            if (dot < 0)
                return false;
            rest = rest[(dot + 1)..];
        }
    }

    private static bool IsAnyName(ReadOnlySpan<char> name)
    {
        var lookup = AnyName.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var label in name.Split('.'))
        {
            if (!lookup.Contains(name[label]) && !name[label].StartsWith("xxx") && !name[label].StartsWith("example-"))
                return false;
        }
        return true;
    }

    private static FrozenSet<string> Split(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
