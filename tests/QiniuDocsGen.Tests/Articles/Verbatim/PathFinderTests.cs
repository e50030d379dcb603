using QiniuDocsGen.Articles.Verbatim;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Tests.Articles.Verbatim;

public sealed class PathFinderTests
{
    [Theory]
    [InlineData("请到 融合CDN => 域名列表 => 设置 里改", "融合CDN => 域名列表 => 设置")]
    [InlineData("点击申请->单域名证书→勾上，确认", "点击申请->单域名证书→勾上")]
    [InlineData("先 [同意条款] →确认", "[同意条款] →确认")]
    [InlineData("1、域名管理 → 配置", "域名管理 → 配置")]
    public void Arrows_make_a_path(string text, string path) => Assert.Equal([path], Outline.Texts(text, BlockKind.Path));

    [Theory]
    [InlineData("控制台 - cdn - 日志分析")]
    [InlineData("个人面板——个人中心")]
    [InlineData("p->next 和 a => b")]
    [InlineData("a >= b，x <= y")]
    [InlineData("<!-- 注释 -->")]
    [InlineData("域名管理 =>")]
    [InlineData("=> 配置")]
    [InlineData("'DOMAIN'=>'[SANITIZED_URL]")]
    public void Other_signs_do_not(string text) => Assert.Empty(Outline.Texts(text, BlockKind.Path));

    [Fact]
    public void A_path_ends_with_the_prose_that_it_stands_in()
    {
        const string Text = "控制台 => [域名 管理]";
        Assert.Empty(PathFinder.Paths(new SectionText(Text), new Stretch(0, Text.IndexOf('管', StringComparison.Ordinal))));
        Assert.Single(PathFinder.Paths(new SectionText(Text), new Stretch(0, Text.Length)));
    }

    [Theory]
    [InlineData("在 [域名管理] 中", "[域名管理]")]
    [InlineData("点 [https配置] 下", "[https配置]")]
    [InlineData("用「忘记密码」处", "「忘记密码」")]
    public void Names_in_brackets_are_labels(string text, string label) => Assert.Equal([label], Outline.Texts(text, BlockKind.Label));

    [Theory]
    [InlineData("[图片]")]
    [InlineData("[SANITIZED_URL]")]
    [InlineData("[REDACTED]")]
    [InlineData("[Errno -2]")]
    [InlineData("a[0] = b[1]")]
    [InlineData("[\"域名\"]")]
    [InlineData("[这是一个很长很长的句子，不是界面上的名字]")]
    [InlineData("[没有结束")]
    public void Other_brackets_are_not(string text) => Assert.Empty(Outline.Texts(text, BlockKind.Label));

    [Theory]
    [InlineData("注意：先备份", "注意：")]
    [InlineData("1、个人认证：提供证明 2、企业认证：提供执照", "个人认证：", "企业认证：")]
    public void A_short_name_and_a_colon_lead_a_paragraph(string text, params string[] leads) => Assert.Equal(leads, Outline.Texts(text, BlockKind.Lead));

    [Theory]
    [InlineData("您好：先备份")]
    [InlineData("先备份，注意：不要删")]
    [InlineData("这是一个很长的开头的句子：然后")]
    [InlineData("如图：")]
    [InlineData("a: b")]
    public void Other_colons_do_not(string text) => Assert.Empty(Outline.Texts(text, BlockKind.Lead));
}
