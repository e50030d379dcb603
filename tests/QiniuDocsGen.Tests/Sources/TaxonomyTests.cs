using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Sources;

public sealed class TaxonomyTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Products_topics_and_causes_are_read_in_order()
    {
        var taxonomy = Load("products:\n- name: 对象存储\n  slug: kodo\n  description: 存\n  aliases: [Kodo, 存储]\n  topics:\n  - name: 上传\n    slug: upload\n  - name: 下载\n- name: CDN\ncauses:\n- name: 甲\n  slug: a\n- name: 乙\n  default: true\n");

        Assert.Equal([("对象存储", "kodo"), ("CDN", "")], taxonomy.Products.Select(p => (p.Name, p.Slug?.Value ?? "")));
        Assert.Equal(["Kodo", "存储"], taxonomy.Products[0].Aliases);
        Assert.Equal([("上传", "upload"), ("下载", "")], taxonomy.Products[0].Topics.Select(t => (t.Name, t.Slug?.Value ?? "")));
        Assert.Equal([("甲", false), ("乙", true)], taxonomy.Causes.Select(c => (c.Name, c.IsDefault)));
        Assert.Equal("CDN", taxonomy.Products[1].Span.Text);
    }

    [Theory]
    [InlineData("products:\n- name: a\n  slug: Ab", "3:9 QD9007 `slug` is `Ab`; a-z, 0-9 and single hyphens, at most 80 characters, was expected")]
    [InlineData("products:\n- name: a\n  topics:\n  - name: b\n    slug: page", "5:11 QD9007 `slug` is `page`; a-z, 0-9 and single hyphens, at most 80 characters, other than causes and page, was expected")]
    [InlineData("products:\n- slug: a", "2:3 QD9007 `name` is nothing; a text on one line was expected")]
    [InlineData("products: a", "1:11 QD9007 `products` is `a`; a list was expected")]
    [InlineData("products:\n- a", "2:3 QD9007 an item of `products` is `a`; keys and values were expected")]
    [InlineData("products:\n- name: a\n  aliases: [b, [c]]", "3:16 QD9007 an item of `aliases` is a list; a text on one line without control characters was expected")]
    [InlineData("products:\n- name: a\n  aliases: {b: c}", "3:12 QD9007 `aliases` is keys and values; a list of texts on one line was expected")]
    [InlineData("products:\n- name: a\n- name: a", "3:9 QD9008 `a` is already the name of a product; each was expected once")]
    [InlineData("products:\n- name: a\n  aliases: b\n- name: b", "4:9 QD9008 `b` is already the name of a product; each was expected once")]
    [InlineData("products:\n- name: a\n  slug: x\n- name: b\n  slug: x", "5:9 QD9008 `x` is already the address of a product; each was expected once")]
    [InlineData("causes:\n- name: a\n  default: true\n- name: b\n  default: true", "4:9 QD9008 `b` is a second default root cause; one was expected")]
    [InlineData("causes:\n- name: a\n  default: yes", "3:12 QD9007 `default` is `yes`; true or false was expected")]
    [InlineData("cause:\n- name: a", "1:1 QD9006 the key `cause` is unknown; did you mean `causes`? Expected is one of products, causes")]
    public void What_does_not_fit_is_an_error_at_its_place(string yaml, string expected)
    {
        folder.Write("content/taxonomy.yml", yaml);

        Assert.Equal(["content/taxonomy.yml:" + expected], folder.Found());
    }

    [Fact]
    public void A_repeated_address_has_a_note_at_the_first()
    {
        folder.Write("content/taxonomy.yml", "causes:\n- name: a\n  slug: x\n- name: b\n  slug: x");

        Assert.Equal("content/taxonomy.yml:3:9", folder.Load().Diagnostics.Single().Notes.Single().Span.ToString());
    }

    [Fact]
    public void Topics_of_different_products_may_share_names_and_addresses()
    {
        const string Topics = "  topics:\n  - name: 其他\n    slug: other\n";

        Assert.Equal(2, Load($"products:\n- name: a\n{Topics}- name: b\n{Topics}").Products.Length);
    }

    private TaxonomySettings Load(string yaml)
    {
        folder.Write("content/taxonomy.yml", yaml);
        var result = folder.Load();
        Assert.Empty(result.Diagnostics);
        return result.Value.Taxonomy;
    }
}
