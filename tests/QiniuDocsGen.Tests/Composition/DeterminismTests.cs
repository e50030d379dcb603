using CsCheck;
using QiniuDocsGen.Articles;
using QiniuDocsGen.Composition;
using QiniuDocsGen.Composition.Similarity;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Tests.Composition;

public sealed class DeterminismTests
{
    [Fact]
    public void Shuffled_parts_give_the_same_site_articles_and_findings()
    {
        Part[] parts =
        [
            .. Enumerable.Range(1, 8).Select(n => RoughParts.Parse(
                Make.File(Make.Part([.. Enumerable.Range(0, 12).Select(i => Entry(n, i))]), $"p{n}.md"), n % 3, n % 2 == 0 ? PartMarkup.Markdown : PartMarkup.Verbatim)),
        ];
        var expected = Describe(parts);
        Gen.Shuffle(parts).Sample(shuffled => Assert.Equal(expected, Describe(shuffled)), iter: 20);
    }

    private static string Entry(int part, int i) => Make.Entry(
        title: $"题{i % 9}",
        category: $"产品{i % 4}名称｜主题{(i * part) % 5}",
        question: i % 2 == 0 ? "问" : $"问{part}回源端口{i}改小程序码",
        answer: $"见 [甲](p{i}.md#题{i}) 与 \u0001 与 [乙](x:y)",
        causes: $"原因{i % 3}；用户操作问题或系统配置需要调整");

    private static string Describe(Part[] parts)
    {
        var site = SiteComposer.Compose(RoughParts.Sources(), [.. parts]);
        var articles = ArticleFormatter.Format(ArticleFormatter.Begin(site.Value));
        var relations = RelationFinder.Begin(site.Value).Value;
        IEnumerable<string> lines =
        [
            .. site.Value.Entries.Select(e => $"{e.Id} {e.Part.File.Path} {e.Entry.Ordinal} {e.Product} {e.Topic} {string.Join(',', e.Causes)}"),
            .. site.Value.Products.Select(p => $"{p.Slug} {p.Name} {string.Join(',', p.Topics.Select(t => t.Slug))} {string.Join(',', p.Causes.Select(c => c.Cause))}"),
            .. site.Value.Causes.Select(c => $"{c.Slug} {c.Name} {c.IsDefault} {string.Join(',', c.Entries)}"),
            .. site.Value.Entries.Select(e => string.Concat(articles.Value[e.Id].Sections.Select(s => s.Html.Value + s.PlainText)) + articles.Value[e.Id].Excerpt),
            .. relations.Clusters.Select(c => $"{c.Representative} {string.Join(',', c.Entries)}"),
            .. site.Value.Entries.Select(e => relations.Of(e.Id))
                .Select(r => $"{string.Join(',', r.Same)} {string.Join(',', r.Related.Select(x => $"{x.Id} {x.Reason} {string.Join('/', x.Evidence)}"))}"),
            .. site.Diagnostics.Concat(articles.Diagnostics).Select(d => $"{d.Span} {d.Rule.Code} {d.Message}"),
        ];
        return string.Join('\n', lines);
    }
}
