using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using QiniuDocsGen.Articles;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;
using QiniuDocsGen.Verification;

namespace QiniuDocsGen.Tests.Verification;

/// <summary>A small finished site that passes every check, to which a test adds what it is about.</summary>
internal sealed class FinishedSite
{
    private static readonly Slug Any = Slug.Parse("any");

    private readonly SortedDictionary<RelativePath, string> files = [];
    private readonly List<SiteEntry> entries = [];
    private readonly SiteAddress address;

    public FinishedSite(string? baseUrl = "https://docs.example/help/", UrlStyle style = UrlStyle.Directory)
    {
        address = new SiteAddress(baseUrl is null ? null : new Uri(baseUrl), style);
        With("assets/main.css", "p{}").With("index.html", Page("")).With(address.FileOf(Route.Search).Value, Page("")).With("404.html", Page(""));
    }

    /// <summary>A page with one heading and a body.</summary>
    public static string Page(string body, string head = "") =>
        $"<!doctype html><html><head><title>t</title>{head}</head><body><main><h1>t</h1>{body}</main></body></html>";

    public FinishedSite With(string path, string content)
    {
        files[RelativePath.Parse(path)] = content;
        return this;
    }

    /// <summary>Adds an entry and the page that shows it.</summary>
    public FinishedSite WithEntry(string page, string title, string question, string answer, PartMarkup markup = PartMarkup.Verbatim, params string[] others)
    {
        var file = Make.File(string.Join('\n', [title, question, answer, .. others]));
        Section At(SectionKind kind, string text) => new(kind, "", text, file.Span(0, 1));
        var entry = new Entry(
            1, At(SectionKind.Title, title), new Category("", "", file.Span(0, 0)),
            [At(SectionKind.Question, question), At(SectionKind.Answer, answer), .. others.Select(text => At(SectionKind.Other, text))], [], file.Span(0, 1));
        var part = new Part(file, 1, "", null, markup, false, [entry]);
        entries.Add(new SiteEntry(new EntryId($"e{entries.Count}"), part, entry, Any, Any, []));
        return page.Length == 0 ? this : With(address.FileOf(entries[^1].Route).Value, page);
    }

    public StageResult<VerificationReport> Verify()
    {
        var settings = SiteSettings.Default with { UrlStyle = address.Style };
        var tables = new LanguageTables(FrozenDictionary<int, string>.Empty, FrozenDictionary<int, int>.Empty, [], [], FrozenDictionary<int, string>.Empty);
        var words = new InterfaceWords("en", FrozenDictionary<string, string>.Empty);
        var site = new Site(settings, address, words, tables, [.. entries], [], [], FrozenDictionary<EntryLink, EntryId>.Empty);
        var tree = new OutputTree([.. files.Select(file => new OutputFile(file.Key, destination =>
        {
            destination.Write(Encoding.UTF8.GetBytes(file.Value));
            return [];
        }))]);
        return OutputVerifier.Verify(new BuildResult(tree, site, ArticleFormatter.Begin(site), [], new Lazy<BuildReport>(new BuildReport([], [], new BuildSummary(0, 0, 0, 0, [])))));
    }

    /// <summary>The codes of the findings.</summary>
    public string[] Codes() => [.. Verify().Diagnostics.Select(finding => finding.Rule.Code)];
}
