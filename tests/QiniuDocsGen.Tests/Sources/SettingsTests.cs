using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Sources;
using QiniuDocsGen.Sources.Settings;

namespace QiniuDocsGen.Tests.Sources;

public sealed class SettingsTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_setting_of_the_site_is_read()
    {
        folder.Write("content/site.yml", "title: 帮助\ndescription: 一句\nlanguage: en\nbase_url: https://a.example/repo/\nurl_style: file\npage_size: 20\ncname: Docs.Example.com\ncontact:\n  text: 工单\n  url: mailto:a@b.example\nfeedback:\n  link: https://a.example/?t={title}\ninsights: false\n");

        var result = folder.Load();

        var read = result.Value.Settings;

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["content/site.yml:1:8", "content/site.yml:2:14", "content/site.yml:9:9"], new[] { read.TitlePlace, read.DescriptionPlace, read.Contact!.Place }.Select(place => place.ToString()));
        Assert.Equal(
            new SiteSettings
            {
                Title = "帮助",
                TitlePlace = read.TitlePlace,
                Description = "一句",
                DescriptionPlace = read.DescriptionPlace,
                Language = "en",
                BaseUrl = new Uri("https://a.example/repo/"),
                UrlStyle = UrlStyle.File,
                PageSize = 20,
                Cname = "docs.example.com",
                Contact = new ContactSettings("工单", new AddressTemplate("mailto:a@b.example")) { Place = read.Contact.Place },
                Feedback = new FeedbackSettings(new AddressTemplate("https://a.example/?t={title}"), null),
                Insights = false,
            },
            read);
        Assert.Equal("Search", result.Value.Words.Texts["search.title"]);
    }

    [Fact]
    public void The_policy_and_the_allowed_values_of_privacy_are_read()
    {
        const string Yaml = "privacy:\n  policy:\n    warn: redact\n    email: fail\n  allow:\n    email: [a@huaxin.cn]\n    customer-domain: \"*.huaxin.cn\"\n";
        var found = new List<Diagnostic>();
        var privacy = SiteSettingsReader.Read(Make.File(Yaml, "site.yml"), null, found, out _).Privacy;
        Assert.Empty(found);
        Assert.Equal(PrivacyAction.Redact, privacy.Policy["warn"]);
        Assert.Equal(PrivacyAction.Fail, privacy.Policy["email"]);
        Assert.Equal([new AllowedValue("email", "a@huaxin.cn"), new AllowedValue("customer-domain", "*.huaxin.cn")], privacy.Allowed);
    }

    [Theory]
    [InlineData("privacy:\n  policy:\n    emial: fail", "QD9006", "did you mean `email`")]
    [InlineData("privacy:\n  policy:\n    email: hide", "QD9007", "redact, fail, report or allow")]
    [InlineData("privacy:\n  allow:\n    nothing: [x]", "QD9006", "`nothing` is unknown")]
    [InlineData("privacy: yes", "QD9007", "keys and values")]
    public void A_policy_that_does_not_fit_is_an_error(string yaml, string code, string said)
    {
        var found = new List<Diagnostic>();
        SiteSettingsReader.Read(Make.File(yaml, "site.yml"), null, found, out _);
        var finding = Assert.Single(found);
        Assert.Equal(code, finding.Rule.Code);
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("titel: x", "1:1 QD9006 the key `titel` is unknown; did you mean `title`? Expected is one of title, description, language, base_url, url_style, former_url_style, page_size, contact, feedback, insights, cname, search, privacy, quality, publish")]
    [InlineData("analytics: x", "1:1 QD9006 the key `analytics` is unknown; one of title, description, language, base_url, url_style, former_url_style, page_size, contact, feedback, insights, cname, search, privacy, quality, publish was expected")]
    [InlineData("title: [a]", "1:8 QD9007 `title` is a list; a text on one line without control characters was expected")]
    [InlineData("title: \"a\\u202Eb\"", "1:8 QD9007 `title` is `a<U+202E>b`; a text on one line without control characters was expected")]
    [InlineData("title: \"a\\u0007b\"", "1:8 QD9007 `title` is `a<U+0007>b`; a text on one line without control characters was expected")]
    [InlineData("page_size: many", "1:12 QD9007 `page_size` is `many`; a whole number from 1 to 1000 was expected")]
    [InlineData("page_size: '50'", "1:12 QD9007 `page_size` is `50`; a whole number from 1 to 1000 was expected")]
    [InlineData("page_size: 0", "1:12 QD9007 `page_size` is `0`; a whole number from 1 to 1000 was expected")]
    [InlineData("page_size: 99999999999999999999", "1:12 QD9007 `page_size` is `99999999999999999999`; a whole number from 1 to 1000 was expected")]
    [InlineData("cname: https://a.example/", "1:8 QD9007 `cname` is `https://a.example/`; a host name such as docs.example.com, without scheme and path was expected")]
    [InlineData("cname: a..example", "1:8 QD9007 `cname` is `a..example`; a host name such as docs.example.com, without scheme and path was expected")]
    [InlineData("url_style: dir", "1:12 QD9007 `url_style` is `dir`; directory or file was expected")]
    [InlineData("language: ../en", "1:11 QD9007 `language` is `../en`; a language tag such as zh-CN was expected")]
    [InlineData("contact: x", "1:10 QD9007 `contact` is `x`; keys and values were expected")]
    [InlineData("contact:\n  text: x", "2:3 QD9007 `contact` has no `url`; both `text` and `url` were expected")]
    [InlineData("contact:\n  text: x\n  url: javascript:alert(1)", "3:8 QD9007 `url` is `javascript:alert(1)`; an http, https or mailto address, with no other places than {query} behind the host was expected")]
    [InlineData("contact:\n  text: x\n  url: https://u:p@a.example", "3:8 QD9007 `url` is `https://u:p@a.example`; an http, https or mailto address, with no other places than {query} behind the host was expected")]
    [InlineData("contact:\n  text: x\n  url: https://{query}.example/", "3:8 QD9007 `url` is `https://{query}.example/`; an http, https or mailto address, with no other places than {query} behind the host was expected")]
    [InlineData("insights: maybe", "1:11 QD9007 `insights` is `maybe`; true or false was expected")]
    [InlineData("feedback:\n  link: https://a.example/\n  endpoint: https://a.example/", "2:3 QD9007 `feedback` is keys and values; either `link` or `endpoint` was expected")]
    [InlineData("feedback:\n  link: https://a.example/{name}", "2:9 QD9007 `link` is `https://a.example/{name}`; an http, https or mailto address, with no other places than {id}, {title}, {query}, {url}, {answer} behind the host was expected")]
    [InlineData("feedback:\n  link: '{url}'", "2:9 QD9007 `link` is `{url}`; an http, https or mailto address, with no other places than {id}, {title}, {query}, {url}, {answer} behind the host was expected")]
    [InlineData("feedback:\n  link: javascript:alert(1)", "2:9 QD9007 `link` is `javascript:alert(1)`; an http, https or mailto address, with no other places than {id}, {title}, {query}, {url}, {answer} behind the host was expected")]
    [InlineData("feedback:\n  endpoint: mailto:a@b.example", "2:13 QD9007 `endpoint` is `mailto:a@b.example`; an http or https address was expected")]
    [InlineData("feedback:\n  endpoint: \"https://a.example;script-src *\"", "2:13 QD9007 `endpoint` is `https://a.example;script-src *`; an http or https address was expected")]
    [InlineData("search:\n  full_index: perhaps", "2:15 QD9007 `full_index` is `perhaps`; auto, always or never was expected")]
    [InlineData("search:\n  whole: x", "2:3 QD9006 the key `whole` is unknown; one of full_index, endpoint, report_endpoint, thresholds was expected")]
    public void A_setting_that_does_not_fit_is_an_error_at_its_place(string yaml, string expected)
    {
        folder.Write("content/site.yml", yaml);

        Assert.Equal(["content/site.yml:" + expected], folder.Found());
    }

    [Theory]
    [InlineData("https://a.example/help/_search", "https://a.example/help/_search", "https://a.example")]
    [InlineData("HTTPS://a.example:9200/help,faq*/_search", "https://a.example:9200/help,faq*/_search", "https://a.example:9200")]
    [InlineData("https://帮助.example/_search", "https://xn--7frx1y.example/_search", "https://xn--7frx1y.example")]
    [InlineData("http://127.0.0.1:9200/help/_search", "http://127.0.0.1:9200/help/_search", "http://127.0.0.1:9200")]
    [InlineData("http://localhost:9200/help/_search", "http://localhost:9200/help/_search", "http://localhost:9200")]
    [InlineData("/api/../search", "/search", null)]
    public void Search_endpoints_are_read(string text, string href, string? origin)
    {
        folder.Write("content/site.yml", $"search:\n  endpoint: {text}\n");

        var result = SourceLoader.Load(folder.Locations);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(new SearchEndpoint(href, origin), result.Value.Settings.Search.Endpoint);
    }

    [Theory]
    [InlineData("http://search.example/_search")]
    [InlineData("//search.example/_search")]
    [InlineData("/\\search.example/_search")]
    [InlineData("_search")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://a.example/_search")]
    [InlineData("https://u:p@a.example/_search")]
    [InlineData("https://a.example/_search?key=x")]
    [InlineData("https://a.example/_search?")]
    [InlineData("https://a.example/_search#x")]
    [InlineData("https://*.example/_search")]
    [InlineData("https://a.example;script-src *")]
    [InlineData("https://[::1]:9200/_search")]
    [InlineData("http://localhost.evil.example/_search")]
    [InlineData("https:///_search")]
    public void What_is_no_search_endpoint_is_an_error_at_its_place(string text)
    {
        folder.Write("content/site.yml", $"search:\n  endpoint: '{text}'\n");

        var finding = Assert.Single(folder.Found());

        Assert.StartsWith("content/site.yml:2:13 QD9007 `endpoint` is ", finding, StringComparison.Ordinal);
        Assert.EndsWith("http is for localhost and 127.0.0.1 only was expected", finding, StringComparison.Ordinal);
        Assert.Null(SourceLoader.Load(folder.Locations).Value.Settings.Search.Endpoint);
    }

    [Theory]
    [InlineData("https://a.example", "https://a.example/")]
    [InlineData("HTTP://a.example:8080/x/y/", "http://a.example:8080/x/y/")]
    [InlineData("https://帮助.example/文档/", "https://xn--7frx1y.example/%E6%96%87%E6%A1%A3/")]
    public void Base_addresses_are_read(string text, string expected)
    {
        var result = SourceLoader.Load(folder.Locations with { BaseUrl = text });

        Assert.Empty(result.Diagnostics);
        Assert.Equal(expected, result.Value.Settings.BaseUrl!.AbsoluteUri);
    }

    [Theory]
    [InlineData("a.example")]
    [InlineData("//a.example")]
    [InlineData("/docs/")]
    [InlineData("ftp://a.example")]
    [InlineData("file:///etc")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://u:p@a.example/")]
    [InlineData("https://a.example/?q")]
    [InlineData("https://a.example/#x")]
    [InlineData("https://a.example/../x")]
    [InlineData("https://a.example/%2e%2E/x")]
    [InlineData("https://a.example/\\x")]
    [InlineData("https://a.example//docs/")]
    [InlineData("https://a.example/docs//x/")]
    [InlineData("https://")]
    [InlineData("https://a b.example")]
    [InlineData("https://a.example/\u202Ex")]
    [InlineData("")]
    public void Other_addresses_are_refused_on_the_command_line_and_in_the_settings(string text)
    {
        var option = SourceLoader.Load(folder.Locations with { BaseUrl = text });
        folder.Write("content/site.yml", $"base_url: '{text}'");

        Assert.Same(SourceRules.BaseUrlOption, Assert.Single(option.Diagnostics).Rule);
        Assert.Null(option.Value.Settings.BaseUrl);
        Assert.Same(SourceRules.SettingsValue, Assert.Single(folder.Load().Diagnostics).Rule);
    }

    [Fact]
    public void The_address_of_the_command_line_comes_before_that_of_the_settings()
    {
        folder.Write("content/site.yml", "base_url: https://a.example/");

        Assert.Equal("https://b.example/", SourceLoader.Load(folder.Locations with { BaseUrl = "https://b.example/" }).Value.Settings.BaseUrl!.AbsoluteUri);
    }

    [Fact]
    public void A_settings_file_above_one_megabyte_is_an_error()
    {
        folder.Write("content/site.yml", Encoding.UTF8.GetBytes("title: " + new string('a', 2 * 1024 * 1024)));

        Assert.Equal(["QD9003 the file content/site.yml has 2,097,159 bytes; at most 1,048,576 were expected"], folder.Found());
    }
}
