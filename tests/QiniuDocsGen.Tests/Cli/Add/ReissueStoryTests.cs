using System.Text;
using System.Text.RegularExpressions;
using QiniuDocsGen.Tests.Golden;

namespace QiniuDocsGen.Tests.Cli.Add;

/// <summary>A knowledge base over its life, played through with the program: part 19, part 19 issued again, part 20.</summary>
public sealed partial class ReissueStoryTests : IDisposable
{
    private const string Stock = "您好，请在控制台刷新缓存后再试";

    private static readonly string[] First =
    [
        Entry("证书过期怎么办", "网站证书昨天到期了，浏览器提示不安全", "您好，在证书页面续期后重新部署即可", "证书｜续期"),
        Entry("账号注销", "我想注销旧账号", "您好，余额清零后在安全设置里提交注销", "账户｜注销"),
        Entry("账号注销", "我想注销旧账号", "您好，企业账号须由管理员发起注销流程", "账户｜注销"),
        Entry("files.zhang-store.example 打不开", "files.zhang-store.example 打不开", Stock, "CDN｜访问"),
        Entry("上传很慢", "上传大文件只有每秒几百字节，暗号青花瓷", "您好，请改用分片上传，旧话术白月光", "对象存储｜上传下载"),
        Entry("如何退掉紫砂壶", "下错了单想退掉紫砂壶", "您好，七天之内可以退掉紫砂壶", "订单｜退款"),
        Entry("刷新不生效", "更新了图片但是看到的还是旧的", Stock, "CDN｜刷新"),
    ];

    /// <summary>Inserted before others of the same title, two edited, one removed, one title more redacted.</summary>
    private static readonly string[] Again =
    [
        First[0],
        Entry("账号注销", "我想注销旧账号", "您好，请先解绑域名再提交注销", "账户｜注销"),
        First[1],
        First[2].Replace("流程", "流程，三个工作日内完成"),
        Entry("[SANITIZED_DOMAIN] 打不开", "[SANITIZED_DOMAIN] 打不开", Stock, "CDN｜访问"),
        Entry("上传很慢", "上传大文件只有每秒几百字节", "您好，请改用分片上传，并检查出口带宽", "对象存储｜上传下载"),
        First[6],
    ];

    private static readonly string[] Next =
    [
        First[0],
        Entry("短信签名审核多久", "签名提交两天了还没有通过", "您好，一般一个工作日，请补充授权书", "短信｜签名"),
        Entry("`@someone` <b>#1</b> [x] |y", "标题里什么都有 ``` ![]()", "您好，只是文字", "短信｜模板"),
        First[6],
    ];

    private readonly AddFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_address_answers_for_ever_no_old_text_is_left_and_the_summary_says_what_happened()
    {
        folder.Write("content/site.yml", "title: 帮助\npage_size: 5\n");
        var first = Add(19, First, "first");
        var addresses = Build(mayHoldOld: true);
        Assert.Equal(First.Length, Questions(addresses));
        Assert.Contains(addresses, address => address.Contains("/page/2/", StringComparison.Ordinal));
        Assert.Contains("c/ding-dan/tui-kuan/index.html", addresses);

        Add(19, Again, "again");
        var after = Build();
        Assert.Subset(after, addresses);
        Assert.Equal(First.Length + 1, Questions(after));
        Assert.Contains("url=/\"", folder.Read("site/c/ding-dan/tui-kuan/index.html"), StringComparison.Ordinal);

        Add(20, Next, "next");
        var last = Build();
        Assert.Subset(last, after);
        Assert.Equal(Questions(after) + 2, Questions(last));
        Assert.Equal("nothing had to be written", folder.RunWell("add").Output.TrimEnd().Split('\n')[^1]);
        Assert.Contains("nothing had to be written", Add(20, Next, null), StringComparison.Ordinal);
        Assert.Contains("7 new", first, StringComparison.Ordinal);

        // A part that is gone takes its lists and later pages with it; all of them lead on.
        File.Delete(folder.At("content/parts/part-19.md"));
        folder.RunWell("add");
        Assert.Subset(Build(), last);
        folder.Write("content/parts/part-19.md", folder.Read("given/part-19.md"));
        folder.RunWell("add");
        Assert.Subset(Build(), last);

        Overlays();
        Assert.Subset(Build("签名提交两天了"), last);
    }

    /// <summary>What is gone since the second issue; of Chinese words the pieces too, for the search index holds pairs of characters.</summary>
    private static string[] Forgotten => ["zhang-store", "青花", "花瓷", "白月", "月光", "紫砂", "砂壶"];

    /// <summary>Hides an entry, leads another elsewhere, and takes a text out of a third.</summary>
    private void Overlays()
    {
        var ids = PagesByTitle();
        folder.Write("content/overlays.yml", $"{ids["刷新不生效"]}:\n  hide: true\n{ids["证书过期怎么办"]}:\n  canonical: {ids["上传很慢"]}\n"
            + $"{ids["短信签名审核多久"]}:\n  note: 审核时间以控制台为准。\n  redactions:\n    - text: 签名提交两天了\n");
        folder.RunWell("add");
        folder.RunWell("build", "--strict", "--verify", "--output", "site");
        Assert.Contains($"/q/{ids["上传很慢"]}/", folder.Read($"site/q/{ids["证书过期怎么办"]}/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("刷新不生效", folder.Read($"site/q/{ids["刷新不生效"]}/index.html"), StringComparison.Ordinal);
        Assert.Contains("审核时间以控制台为准。", folder.Read($"site/q/{ids["短信签名审核多久"]}/index.html"), StringComparison.Ordinal);
    }

    private Dictionary<string, string> PagesByTitle() => folder.FilesOf("site/q")
        .Where(file => file.Key.EndsWith("index.html", StringComparison.Ordinal))
        .Select(file => (Id: file.Key.Split('/')[0], Title: Heading().Match(Encoding.UTF8.GetString(file.Value)).Groups[1].Value))
        .DistinctBy(page => page.Title)
        .ToDictionary(page => page.Title, page => page.Id);

    private string Add(int number, string[] entries, string? golden)
    {
        folder.Write($"given/part-{number}.md", $"---\ndate: 2026-0{number - 15}-01\n---\n\n# 知识库 - Part {number}\n\n说明。\n\n---\n\n" + string.Concat(entries));
        var dry = folder.RunWell("add", $"given/part-{number}.md", "--dry-run").Output;
        var run = folder.RunWell("add", $"given/part-{number}.md", "--summary", "summary.md").Output;
        Assert.Equal(dry.Split('\n')[..^2], run.Split('\n')[..^2]);
        Assert.Equal(folder.Read($"given/part-{number}.md"), folder.Read($"content/parts/part-{number}.md"));
        if (golden is not null)
        {
            Goldens.AssertText($"add/{golden}.txt", run);
            Goldens.AssertText($"add/{golden}.md", folder.Read("summary.md"));
        }
        return run;
    }

    /// <summary>Builds strictly, reads every byte, and returns every address for people and for programs that answers.</summary>
    private HashSet<string> Build(string? more = null, bool mayHoldOld = false)
    {
        folder.RunWell("build", "--strict", "--verify", "--output", "site", "--base-url", "https://help.example.com/");
        var files = folder.FilesOf("site");
        if (!mayHoldOld)
        {
            var texts = files.Select(file => file.Key + Encoding.UTF8.GetString(file.Value)).Append(folder.Read("content/ledger.tsv")).ToArray();
            Assert.All(more is null ? Forgotten : [.. Forgotten, more], old => Assert.DoesNotContain(texts, text => text.Contains(old, StringComparison.Ordinal)));
        }
        return [.. files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".md", StringComparison.Ordinal))];
    }

    private static int Questions(HashSet<string> addresses) => addresses.Count(path => QuestionPage().IsMatch(path));

    private static string Entry(string title, string question, string answer, string category) =>
        Make.Entry(title: title, question: question, answer: answer, category: category);

    [GeneratedRegex("^q/[^/]+/index.html$")]
    private static partial Regex QuestionPage();

    [GeneratedRegex("<h1[^>]*>([^<]*)</h1>")]
    private static partial Regex Heading();
}
