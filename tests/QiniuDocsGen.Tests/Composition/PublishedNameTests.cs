using QiniuDocsGen.Composition;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Tests.Composition.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Composition;

/// <summary>An address that was published under one name is never given to another. 正树 sorts before 证书 and reads the same.</summary>
public sealed class PublishedNameTests
{
    private const string Established = "证书";
    private const string Newcomer = "正树";

    private static readonly SourceSpan Here = Make.File("products:\n", "taxonomy.yml").Span(0, 8);

    [Theory]
    [InlineData(Newcomer, Established)]
    [InlineData(Established, Newcomer)]
    public void A_newcomer_that_reads_the_same_gets_another_address(string first, string second)
    {
        var knowledge = new GrowingBase();
        knowledge.Add(1, InAll(first));
        var before = AddressesOf(knowledge, first);
        Assert.Equal(["c/zheng-shu", "c/zheng-shu/zheng-shu", "causes/zheng-shu"], before);

        var change = knowledge.Add(2, InAll(second));
        Assert.Equal(before, AddressesOf(knowledge, first));
        Assert.All(AddressesOf(knowledge, second), address => Assert.Matches("-[a-z0-9]{6}", address));
        Assert.All(change.Names, name => Assert.Contains(second, name.Name, StringComparison.Ordinal));
        Assert.Contains("QD1103", knowledge.Codes);
    }

    [Fact]
    public void One_that_is_gone_keeps_its_address_and_has_it_when_it_comes_back()
    {
        var knowledge = new GrowingBase();
        knowledge.Add(1, InAll(Established), Make.Entry(category: "别的｜别的", causes: "别的"));
        var before = AddressesOf(knowledge, Established);
        knowledge.Add(1, Make.Entry(category: "别的｜别的", causes: "别的"));
        knowledge.Add(2, InAll(Newcomer));
        var taken = AddressesOf(knowledge, Newcomer);
        Assert.Empty(before.Intersect(taken));
        Assert.Contains("the address that another name was published under", knowledge.Findings.First(finding => finding.Rule == CompositionRules.SlugClash).Message, StringComparison.Ordinal);
        Assert.Contains(knowledge.Site.MovedLists, moved => moved.From == new Route("c/zheng-shu"));

        knowledge.Add(3, InAll(Established));
        Assert.Equal(before, AddressesOf(knowledge, Established));
        Assert.Equal(taken, AddressesOf(knowledge, Newcomer));
    }

    [Fact]
    public void The_settings_may_give_it_away_and_that_is_told_until_it_is_recorded()
    {
        var knowledge = new GrowingBase();
        knowledge.Add(1, InAll(Established));
        knowledge.Put(2, InAll(Newcomer));
        knowledge.Taxonomy = new TaxonomySettings([Product(Newcomer, "zheng-shu")], []);
        var finding = Assert.Single(knowledge.Findings, finding => finding.Rule == CompositionRules.SlugTakenOver);
        Assert.Equal(Here, finding.Span);
        Assert.Equal("c/zheng-shu", AddressesOf(knowledge, Newcomer)[0]);
        Assert.Matches("^c/zheng-shu-[a-z0-9]{6}$", AddressesOf(knowledge, Established)[0]);

        knowledge.Settle();
        Assert.DoesNotContain("QD1105", knowledge.Codes);
        Assert.DoesNotContain("QD1111", knowledge.Codes);
    }

    [Fact]
    public void A_name_that_lists_the_former_one_as_an_alias_goes_on_with_its_address()
    {
        var knowledge = new GrowingBase();
        knowledge.Add(1, InAll(Established));
        knowledge.Taxonomy = new TaxonomySettings([Product(Newcomer, null, Established)], []);
        Assert.Equal("c/zheng-shu", knowledge.Site.Products.Single().Route.Value);
        knowledge.Put(1, InAll(Newcomer));
        Assert.Equal("c/zheng-shu", knowledge.Site.Products.Single().Route.Value);
        Assert.DoesNotContain("QD1105", knowledge.Codes);
    }

    [Fact]
    public void A_ledger_without_names_holds_good_and_the_next_one_has_them_before_a_part_is_added()
    {
        var knowledge = new GrowingBase();
        knowledge.Add(1, InAll(Established));
        var whole = knowledge.Ledger!;
        Assert.All(whole.Lists, list => Assert.Equal(list.Route.Value.StartsWith("c/", StringComparison.Ordinal) && list.Route.Value.Contains("/causes/", StringComparison.Ordinal), list.Names.Length == 0));
        knowledge.Ledger = whole with { Lists = [.. whole.Lists.Select(list => list with { Names = "" })] };
        Assert.Empty(knowledge.Codes);
        Assert.Empty(knowledge.Settle().Entries);
        Assert.Equal(whole.Lists, knowledge.Ledger.Lists);

        knowledge.Ledger = whole with { Lists = [.. whole.Lists.Select(list => list with { Names = "" })] };
        knowledge.Add(2, InAll(Newcomer));
        Assert.Equal("c/zheng-shu", AddressesOf(knowledge, Established)[0]);
    }

    [Fact]
    public void Entries_without_a_category_keep_their_address_in_another_language()
    {
        var knowledge = new GrowingBase();
        knowledge.Add(1, Make.Entry(category: "｜"));
        knowledge.Words = ("taxonomy.uncategorised", "Uncategorised");
        Assert.Equal("c/uncategorised", knowledge.Site.Products.Single().Route.Value);
    }

    private static string InAll(string name) => Make.Entry(title: name, category: $"{name}｜{name}", causes: name);

    private static string[] AddressesOf(GrowingBase knowledge, string name)
    {
        var product = knowledge.Site.Products.Single(product => product.Name == name);
        return [product.Route.Value, product.Topics.Single().Route.Value, knowledge.Site.Causes.Single(cause => cause.Name == name).Route.Value];
    }

    private static ProductSettings Product(string name, string? slug, params string[] aliases) => new(name, slug is null ? null : Slug.Parse(slug), "", [.. aliases], [], Here);
}
