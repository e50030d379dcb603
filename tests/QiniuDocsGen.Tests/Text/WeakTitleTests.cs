using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Text;

public sealed class WeakTitleTests
{
    [Theory]
    [InlineData("如题", true)]
    [InlineData("紧急！", true)]
    [InlineData("404", true)]
    [InlineData("？？？", true)]
    [InlineData("求助", true)]
    [InlineData("", true)]
    [InlineData("cdn.example.com", true)]
    [InlineData("*.Example.com", true)]
    [InlineData("https://example.com/a?b", true)]
    [InlineData("域名 example.com 无法访问", false)]
    [InlineData("证书过期", false)]
    [InlineData("403 错误", false)]
    [InlineData("no such bucket", false)]
    public void A_title_that_says_little_is_known(string title, bool weak) => Assert.Equal(weak, WeakTitle.IsWeak(title));
}
