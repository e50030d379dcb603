using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Sources.Settings;

namespace QiniuDocsGen.Tests.Sources;

public sealed class QueriesTests
{
    [Fact]
    public void Queries_are_read_with_what_they_expect()
    {
        var (settings, found) = Read("queries:\n  - {query: 证书过期, class: keyword, expect: [part-01.md#证书], also: part-02.md#续期}\n  - {query: qzx, class: none}\n");

        Assert.Empty(found);
        Assert.Equal(["证书过期", "qzx"], settings.Queries.Select(query => query.Query));
        Assert.Equal("part-01.md#证书", settings.Queries[0].Expected.Single().Text);
        Assert.Equal("part-02.md#续期", settings.Queries[0].Helpful.Single().Text);
    }

    [Theory]
    [InlineData("{class: keyword, expect: a}")]
    [InlineData("{query: a, class: other, expect: b}")]
    [InlineData("{query: a, expect: b}")]
    [InlineData("{query: a, class: keyword}")]
    [InlineData("{query: a, class: none, expect: b}")]
    public void What_does_not_fit_is_reported_and_left_out(string query)
    {
        var (settings, found) = Read($"queries:\n  - {query}\n");

        Assert.Empty(settings.Queries);
        Assert.Equal("QD9007", Assert.Single(found).Rule.Code);
    }

    private static (QuerySettings Settings, List<Diagnostic> Found) Read(string text)
    {
        var found = new List<Diagnostic>();
        return (QueriesReader.Read(Make.File(text, "queries.yml"), found), found);
    }
}
