using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using QiniuDocsGen.Articles;
using QiniuDocsGen.Composition;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Tests.Composition;

namespace QiniuDocsGen.Tests.Articles;

/// <summary>One section after formatting, as a browser sees it.</summary>
internal sealed record Formatted(Article Article, IElement Body, ImmutableArray<Diagnostic> Findings)
{
    private static readonly FrozenDictionary<string, string> Notes =
        new Dictionary<string, string> { ["notes.hole"] = "此处有缺", ["notes.end"] = "到此为止", ["placeholders.mark"] = "〔已隐去〕", ["placeholders.removed"] = "已隐去", ["placeholders.picture"] = "有图" }.ToFrozenDictionary();

    private static readonly Site Frame = Compose(SiteSettings.Default);

    /// <summary>Formats a text as the answer of the only entry, titled 标题, of <c>parts/part-01.md</c>; a second part has the entry 证书 过期？.</summary>
    public static Formatted Answer(string text, PartMarkup markup, SiteSettings? settings = null)
    {
        var file = Make.File("x\n\n" + text);
        var answer = new Section(SectionKind.Answer, "客服解答内容", text, file.Span(3, file.Text.Length));
        var frame = settings is null ? Frame : Compose(settings);
        var named = frame.Entries[0];
        var entry = named with { Part = named.Part with { File = file, Markup = markup }, Entry = named.Entry with { Sections = [answer] } };
        var site = frame with { Entries = [entry, frame.Entries[1]] };
        var result = ArticleFormatter.Format(ArticleFormatter.Begin(site));
        var article = result.Value[site.Entries[0].Id];
        return new Formatted(article, Parse(article.Sections[0].Html), result.Diagnostics);
    }

    public static Formatted Markdown(string text) => Answer(text, PartMarkup.Markdown);

    public static Formatted Verbatim(string text) => Answer(text, PartMarkup.Verbatim);

    public static string IdOf(string title, PartMarkup markup = PartMarkup.Verbatim) =>
        SiteComposer.Compose(RoughParts.Sources(), [RoughParts.Of(Make.Entry(title: title)) with { Markup = markup }]).Value.Entries[0].Id.Value;

    private static Site Compose(SiteSettings settings) => SiteComposer.Compose(
        RoughParts.Sources(settings: settings),
        [RoughParts.Of(Make.Entry()), RoughParts.At("other/part-02.md", 2, Make.Entry(title: "证书 过期？"))]).Value with
    {
        Words = new InterfaceWords("zh-CN", Notes),
    };

    public ArticleSection Section => Article.Sections[0];

    /// <summary>The text that a reader sees, without the notes of the site.</summary>
    public string Text => string.Concat(Body.Descendants<IText>().Where(t => t.ParentElement?.Closest("[data-note]") is null).Select(t => t.Data));

    public IElement? Find(string selector) => Body.QuerySelector(selector);

    private static IElement Parse(Html html) => new HtmlParser().ParseDocument("<!doctype html><body><main>" + html + "</main>").QuerySelector("main")!;
}
