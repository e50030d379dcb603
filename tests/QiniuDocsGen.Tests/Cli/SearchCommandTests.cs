using System.Text.Json;

namespace QiniuDocsGen.Tests.Cli;

/// <summary><c>docsgen search</c> from outside.</summary>
public sealed class SearchCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("docsgen-search-").FullName;

    public SearchCommandTests()
    {
        Write("content/parts/part-01.md", Make.Part(
            Make.Entry("证书过期后怎样续期", "CDN｜证书问题", "网站提示证书已经过期", "在控制台重新申请证书。"),
            Make.Entry("上传大文件超时", "对象存储｜上传下载", "上传到一半就断开", "改用分片上传。"),
            Make.Entry("账号注销", "账户与财务｜账户问题", "不想再用了", "在个人中心提交申请。")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Results_are_printed_with_title_place_address_and_key_point()
    {
        var run = Docsgen.Run(folder, "search", "證書過期");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("(?s)^1 result.*  1\\. 证书过期后怎样续期\n     CDN › 证书问题   /q/\\w+/\n     在控制台重新申请证书。", run.Output);
    }

    [Fact]
    public void An_explanation_names_reason_weight_field_and_coverage()
    {
        var run = Docsgen.Run(folder, "search", "证书过其", "--explain", "--limit", "1");
        Assert.Contains("过其 → 过期  homophone × 0.60  [title ", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"score \d+\.\d{3} = sum \d+\.\d{3} × coverage 0\.\d{4}² × title [12]\.\d{4}", run.Output);
    }

    [Fact]
    public void The_parts_of_an_explanation_multiply_to_the_score()
    {
        var run = Docsgen.Run(folder, "search", "账号申请", "--format", "json", "--explain");
        var results = JsonDocument.Parse(run.Output).RootElement.GetProperty("results").EnumerateArray().ToList();
        Assert.NotEmpty(results);
        Assert.All(results, result =>
        {
            double Number(string name) => result.GetProperty(name).GetDouble();
            Assert.Equal(Number("score"), Number("sum") * Number("coverage") * Number("coverage") * Number("titleFactor") * Number("worth"), Number("score") * 0.01);
            Assert.Equal(Number("sum"), result.GetProperty("terms").EnumerateArray().Sum(term => term.GetProperty("adds").GetDouble()), 0.01);
        });
    }

    [Theory]
    [InlineData("账号注销", "1 result\n")]
    [InlineData("过期 超时", "nothing matches fully; 2 related\n")]
    [InlineData("证书续期后注销", "1 result, 1 related\n")]
    public void Results_and_what_is_related_are_counted_apart(string query, string expected) =>
        Assert.StartsWith(expected, Docsgen.Run(folder, "search", query).Output, StringComparison.Ordinal);

    [Fact]
    public void Json_holds_the_same_results()
    {
        var run = Docsgen.Run(folder, "search", "销户", "--format", "json", "--explain");
        var result = JsonDocument.Parse(run.Output).RootElement.GetProperty("results")[0];
        Assert.Equal("账号注销", result.GetProperty("title").GetString());
        Assert.Equal("synonym", result.GetProperty("terms")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public void Several_words_are_one_query() =>
        Assert.Equal(Docsgen.Run(folder, "search", "证书 过期", "--limit", "1").Output, Docsgen.Run(folder, "search", "证书", "过期", "--limit", "1").Output);

    [Fact]
    public void Without_a_part_or_with_wrong_settings_there_is_no_answer()
    {
        Write("content/site.yml", "titel: 帮助\n");
        var settings = Docsgen.Run(folder, "search", "证书");
        Assert.Equal((2, ""), (settings.ExitCode, settings.Output));
        Assert.Contains("QD9006", settings.Error, StringComparison.Ordinal);

        Directory.CreateDirectory(Path.Combine(folder, "empty"));
        var empty = Docsgen.Run(folder, "search", "证书", "--content", "empty");
        Assert.Equal((2, ""), (empty.ExitCode, empty.Output));
        Assert.Contains("QD9002", empty.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("search", " ")]
    [InlineData("search", "a", "--limit", "0")]
    public void Wrong_usage_ends_with_2(params string[] arguments) => Assert.Equal(2, Docsgen.Run(folder, arguments).ExitCode);

    [Fact]
    public void Nothing_found_is_no_error()
    {
        var run = Docsgen.Run(folder, "search", "qzxjvkwy");
        Assert.Equal((0, "nothing found"), (run.ExitCode, run.Output.Trim()));
    }

    [Fact]
    public void An_evaluation_reports_every_class_and_fails_under_the_thresholds()
    {
        Write("content/queries.yml", "queries:\n  - {query: 证书过期, class: keyword, expect: part-01.md#证书过期后怎样续期}\n  - {query: 红烧肉, class: none}\n");
        var good = Docsgen.Run(folder, "search", "--evaluate");
        Assert.Equal(0, good.ExitCode);
        Assert.Matches("keyword +1 +1\\.000 +1\\.000 +1\\.000", good.Output);

        Write("content/queries.yml", "queries:\n  - {query: 证书过期, class: keyword, expect: part-01.md#上传大文件超时}\n  - {query: 注销, class: none}\n  - {query: a, class: typo, expect: part-09.md#b}\n");
        var bad = Docsgen.Run(folder, "search", "--evaluate");
        Assert.Equal(1, bad.ExitCode);
        Assert.Contains("QD5002", bad.Error, StringComparison.Ordinal);
        Assert.Matches(@"content/queries\.yml:4:\d+: warning QD5001 query-entry-missing: there is no entry `part-09\.md#b`", bad.Error);

        Write("content/site.yml", "search:\n  thresholds: {ndcg: 0, success: 0, recall: 0, class: 0}\n");
        Assert.Equal(0, Docsgen.Run(folder, "search", "--evaluate").ExitCode);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
