namespace QiniuDocsGen.Tests.Verification;

public sealed class MachineFileCheckTests
{
    private static readonly string Twin = "# t\n\n- <https://docs.example/help/q/e0/>\n\n```text\n问\n```\n\n````text\n```答\n````\n";

    [Fact]
    public void Sound_files_pass() =>
        Assert.Empty(WithEntry(Twin)
            .With("manifest.webmanifest", "{\"start_url\":\"/help/\",\"icons\":[{\"src\":\"/help/assets/main.css\"}]}")
            .With("opensearch.xml", "<d><Url template=\"https://docs.example/help/search/?q={searchTerms}\"/></d>")
            .With("llms.txt", "- [x](https://docs.example/help/q/e0/index.md)\n")
            .With("q/x/index.html", FinishedSite.Page("", "<script type=\"application/ld+json\">{\"a\":1}</script>"))
            .Codes());

    [Theory]
    [InlineData("manifest.webmanifest", "{\"start_url\":", "QD6019")]
    [InlineData("manifest.webmanifest", "{\"icons\":[{\"src\":\"/help/no.png\"}]}", "QD6011")]
    [InlineData("manifest.webmanifest", "{\"start_url\":\"/\"}", "QD6012")]
    [InlineData("opensearch.xml", "<d><Url template=\"https://docs.example/help/no/?q={searchTerms}\"/></d>", "QD6011")]
    [InlineData("opensearch.xml", "<d><Image>https://docs.example/help/no.svg</Image></d>", "QD6011")]
    [InlineData("llms.txt", "- [x](https://docs.example/help/q/no/index.md)\n", "QD6011")]
    [InlineData("a.md", "# x\n\n```text\n", "QD6020")]
    [InlineData("a.md", "[a](/help/) [b](/help/no/)\n", "QD6011")]
    public void A_fault_is_found(string path, string text, string code) => Assert.Equal([code], new FinishedSite().With(path, text).Codes());

    [Fact]
    public void Links_between_fences_are_text() => Assert.Empty(new FinishedSite().With("a.md", "````\n```\n[a](/no)\n````\n").Codes());

    [Fact]
    public void Structured_data_that_is_no_json_is_found() =>
        Assert.Equal(["QD6019"], new FinishedSite().With("a.html", FinishedSite.Page("", "<script type=\"application/ld+json\">{\"a\":}</script>")).Codes());

    [Fact]
    public void A_twin_that_lost_text_is_found() =>
        Assert.Equal(["QD6017"], WithEntry(Twin.Replace("```答", "答", StringComparison.Ordinal)).Codes());

    private static FinishedSite WithEntry(string twin) => new FinishedSite()
        .WithEntry("<!doctype html><html><head><title>t</title></head><body><main><h1>t</h1><p data-question>问</p><p data-answer>```答</p></main></body></html>", "t", "问", "```答")
        .With("q/e0/index.md", twin);
}
