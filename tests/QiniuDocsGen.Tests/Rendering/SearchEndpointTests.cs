using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Rendering;

/// <summary>What pages know of a search engine in the place of the index.</summary>
public sealed class SearchEndpointTests
{
    private const string Page = "{{ search.endpoint }}|{{ search.manifest_url }}";
    private const string Layout = "{{ site.has_search_engine }} {{ site.search_origin ?? \"-\" }} {{ content }}";

    [Fact]
    public void Without_one_the_index_of_the_site_is_searched() =>
        Assert.StartsWith("false - |", Search(null), StringComparison.Ordinal);

    [Fact]
    public void One_elsewhere_is_asked_and_named_to_the_policy() =>
        Assert.StartsWith(
            "true https://s.example https://s.example/help/_search|",
            Search(new SearchEndpoint("https://s.example/help/_search", "https://s.example")), StringComparison.Ordinal);

    [Fact]
    public void One_of_the_same_host_needs_no_other_policy() =>
        Assert.StartsWith("true - /api/search|", Search(new SearchEndpoint("/api/search", null)), StringComparison.Ordinal);

    private static string Search(SearchEndpoint? endpoint)
    {
        var settings = SiteSettings.Default with { Search = new SearchSettings { Endpoint = endpoint } };
        return Rendered.From(new SampleSite { Settings = settings }, ("layouts/base.html", Layout), ("pages/search.html", Page)).Html("search");
    }
}
