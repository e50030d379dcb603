using System.Text;

namespace QiniuDocsGen.BrowserTests;

/// <summary>Script in any field of a part does nothing: it is shown as the text that it is.</summary>
public sealed class InjectionTests(BrowserFixture browser)
{
    private static readonly string[] Payloads =
    [
        "<script>window.hit=1</script>",
        "<img src=x onerror=window.hit=1>",
        "\"><svg onload=window.hit=1>",
        "'><iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
        "</title><script>window.hit=1</script>",
        "</textarea></style></script><script>window.hit=1</script>",
        "<!--<img src=\"--><img src=x onerror=window.hit=1//\">",
        "javascript:window.hit=1",
        "[x](javascript:window.hit=1)",
        "![x](https://evil.example/p.png)",
        "<javascript:window.hit=1>",
        "<a href=\"data:text/html,<script>opener.hit=1</script>\">x</a>",
        "{{ 7 * 7 }}{{ include 'x' }}",
        "<base href=https://evil.example/>",
        "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
        "<form action=https://evil.example><button>x</button></form>",
        "\u2028</script><script>window.hit=1</script>",
        "&lt;script&gt;window.hit=1&lt;/script&gt;",
        "<style>@import'https://evil.example/x.css'</style>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=window.hit=1>",
    ];

    [Theory]
    [InlineData("verbatim")]
    [InlineData("markdown")]
    public async Task Payloads_in_every_field_do_nothing(string markup)
    {
        var content = WriteContent(markup);
        await using var site = await BuiltSite.Create(content);
        await using var watched = await browser.Open();

        var addresses = Directory.EnumerateFiles(site.Folder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(site.Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            await watched.Page.GotoAsync(site.Address + address);
            Assert.Equal("undefined", await watched.Page.EvaluateAsync<string>("typeof window.hit"));
            Assert.Equal(0, await watched.Page.Locator("main :is(script, iframe, img[src^=http], base, meta, style, object, embed), [onerror], [onload]").CountAsync());
        }
        foreach (var payload in Payloads)
        {
            await watched.Page.GotoAsync($"{site.Address}search/?q={Uri.EscapeDataString(payload)}");
            await Assertions.Expect(watched.Page.Locator("a[data-search-result], [data-search-empty]").First).ToBeVisibleAsync();
            Assert.Equal("undefined", await watched.Page.EvaluateAsync<string>("typeof window.hit"));
        }
        Assert.Equal([new Uri(site.Address).Authority], watched.Hosts);
        Assert.Empty(watched.Faults);
        Directory.Delete(content, recursive: true);
    }

    private static string WriteContent(string markup)
    {
        var folder = Directory.CreateTempSubdirectory("docsgen-hostile-").FullName;
        var part = new StringBuilder($"---\npart: 1\ntitle: \"test\"\nmarkup: {markup}\n---\n\n# Payloads <script>window.hit=1</script>\n\nIntro.\n\n---\n\n");
        foreach (var (payload, index) in Payloads.Select((payload, index) => (payload, index)))
        {
            part.Append($"## {index} {payload}\n\n**问题分类**: 产品{payload}｜话题{payload}\n\n### 详细问题描述\n\n{payload} 问题\n\n");
            part.Append($"### 客服解答内容\n\n{payload}\n第二行 {payload}\n\n### 根本原因分析\n\n原因{payload}\n\n---\n\n");
        }
        File.WriteAllText(Path.Combine(folder, "part-01.md"), part.ToString());
        return folder;
    }
}
