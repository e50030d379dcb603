using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Rendering;

public sealed class QuestionPageTests
{
    [Theory]
    [InlineData("上传 失败", "上传失败\n", true)]
    [InlineData("上传失败", "上传失败了", false)]
    [InlineData("上传失败了", "上传失败", false)]
    [InlineData("HTTPS 证书", "https 证书", false)]
    [InlineData("上传失败", "", false)]
    public void A_question_that_repeats_the_title_is_left_out(string title, string question, bool expected)
    {
        var sample = new SampleSite(new SampleEntry(Title: title, Question: question));

        var text = Rendered.Text("{{ question.title_is_question }}{{ for s in question.sections }} {{ s.kind }}{{ end }}", sample);

        Assert.Equal(expected ? "true answer" : "false question answer", text);
    }

    [Fact]
    public void What_stands_for_a_title_is_heading_title_of_the_page_and_headline()
    {
        var sample = new SampleSite(new SampleEntry(Title: "", Question: "替身"));
        Assert.Equal("替身 替身 true", Rendered.Text("{{ question.title }} {{ page.title }} {{ question.title_is_question }}", sample));
        Assert.Contains("\"headline\":\"替身\"", Rendered.Text("{{ page.structured_data }}", sample), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("network,config", "网络,配置", "网络=/c/storage/causes/network/ 配置=/c/storage/causes/config/ ")]
    [InlineData("network", "网络,网络问题", "NETWORK=/c/storage/causes/network/ ")]
    public void Causes_keep_the_spelling_of_the_entry_where_it_can_be_told(string causes, string labels, string expected)
    {
        var sample = new SampleSite(new SampleEntry(Causes: causes, CauseLabels: labels));

        Assert.Equal(expected, Rendered.Text("{{ for c in question.causes }}{{ c.title }}={{ c.url }} {{ end }}", sample));
    }

    [Theory]
    [InlineData("en", "上传失败", "请检查 upload policy 与网络。", "zh-CN")]
    [InlineData("en", "Upload fails", "Check the policy 策略.", "")]
    [InlineData("zh-CN", "上传失败", "请检查网络。", "")]
    [InlineData("zh-CN", "Upload fails", "Check the policy.", "")]
    public void Texts_in_another_language_than_the_interface_say_so(string language, string title, string answer, string expected)
    {
        var sample = new SampleSite(new SampleEntry(Title: title, Question: title, Answer: answer)) { Settings = SiteSettings.Default with { Language = language } };

        Assert.Equal(expected.Length > 0 ? $" lang=\"{expected}\"" : "", Rendered.Text("{{ question.lang }}", sample));
        Assert.Contains($"\"inLanguage\":\"{(expected.Length > 0 ? expected : language)}\"", Rendered.Text("{{ page.structured_data }}", sample), StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_of_the_entry_is_told() =>
        Assert.Equal(
            "e1 7 第七部分 1 2026-03-01",
            Rendered.Text("{{ question.id }} {{ question.part_number }} {{ question.part_title }} {{ question.ordinal }} {{ question.date }}"));

    [Fact]
    public void The_description_is_the_beginning_of_the_answer_or_that_of_the_site()
    {
        Assert.Equal("请检查网络。", Rendered.Text("{{ page.description }}"));
        Assert.Equal("样例站点", Rendered.Text("{{ page.description }}", new SampleSite(new SampleEntry(Answer: ""))));
    }

    [Fact]
    public void A_site_without_a_description_describes_its_pages_by_their_titles()
    {
        var sample = new SampleSite { Settings = SiteSettings.Default with { Title = "样例" } };
        var rendered = Rendered.From(sample, ("layouts/base.html", "{{ page.description }}"));

        Assert.Equal("1 个问题", rendered.Html(""));
        Assert.Equal("样例：UPLOAD · STORAGE", rendered.Html("c/storage/upload"));
        Assert.Equal("请检查网络。", rendered.Html("q/e1"));
    }

    [Fact]
    public void A_title_of_any_length_is_whole_on_its_page_and_cut_in_lists()
    {
        var title = string.Concat(Enumerable.Repeat("很长😀", 30_000));
        var rendered = Rendered.From(new SampleSite(new SampleEntry(Title: title)));

        var page = rendered.Html("q/e1");
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"<title>{title[..200]}…", page, StringComparison.Ordinal);
        Assert.InRange(rendered.Html("c/storage").Length, 200, 2_000);
    }
}
