using System.Collections.Immutable;
using System.Runtime.InteropServices;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition;

/// <summary>Builds products, topics, root causes and where they meet, from the entries and from what <c>taxonomy.yml</c> says of them.</summary>
/// <param name="sources">The settings.</param>
/// <param name="keys">How names are compared.</param>
/// <param name="published">Whose an address is that was published.</param>
internal sealed class TaxonomyBuilder(SourceTree sources, NameKeys keys, PublishedNames published)
{
    private const string FallbackKey = "taxonomy.uncategorised";
    private const string DefaultCause = "用户操作问题或系统配置需要调整";

    private const int NamesReported = 20;

    private readonly SlugMaker slugs = new(sources.Language.Pinyin);
    private readonly string fallback = sources.Words.Texts.GetValueOrDefault(FallbackKey, "未分类");
    private readonly bool reportNew = sources.Taxonomy.Products.Length > 0 || sources.Taxonomy.Causes.Length > 0;
    private readonly List<Diagnostic> findings = [];

    /// <summary>What was found while building. Of new and near names the first are told one by one and the rest are counted.</summary>
    public ImmutableArray<Diagnostic> Findings =>
    [
        .. findings.Where(f => !IsOfNames(f)),
        .. findings.Where(IsOfNames).GroupBy(f => f.Rule).SelectMany(Folded),
    ];

    /// <summary>Builds the taxonomy of entries that stand in the order of the site.</summary>
    public Taxonomy Build(ImmutableArray<PlacedEntry> entries, ImmutableArray<EntryId> ids)
    {
        var causes = DefaultLast(Causes(entries));
        var causesOf = CausesOf(entries, causes);
        var topicOf = new Slug[entries.Length];
        var productOf = new Slug[entries.Length];
        var products = ImmutableArray.CreateBuilder<Product>();
        foreach (var term in Products(entries))
        {
            var topics = Topics(term, entries);
            Fill(productOf, term);
            foreach (var topic in topics)
                Fill(topicOf, topic);
            products.Add(new Product(
                term.Slug,
                term.Name,
                term.Description,
                [.. topics.Select(t => new Topic(term.Slug, t.Slug, t.Name, t.Description, Ids(t.Entries, ids)))],
                Meetings(term, causes, causesOf, ids),
                Ids(term.Entries, ids)));
        }
        return new Taxonomy(
            products.ToImmutable(),
            [.. causes.Select(c => new RootCause(c.Slug, c.Name, c.Description, c.IsDefault, Ids(c.Entries, ids)))],
            [.. productOf.Select((product, i) => new EntryPlace(product, topicOf[i], [.. causesOf[i].Select(c => causes[c].Slug)]))]);
    }

    private static bool IsOfNames(Diagnostic finding) => finding.Rule == CompositionRules.NewName || finding.Rule == CompositionRules.NearName;

    private static IEnumerable<Diagnostic> Folded(IGrouping<DiagnosticRule, Diagnostic> names)
    {
        var all = names.ToList();
        return all.Count <= NamesReported
            ? all
            : all.Take(NamesReported).Append(names.Key.At(
                all[NamesReported].Span!.Value, $"{all.Count - NamesReported:N0} more names are like this; this is the first of them"));
    }

    private ImmutableArray<Term> Products(ImmutableArray<PlacedEntry> entries) => Group(
        new TermKind("product", "products", [], Route.Product),
        [.. sources.Taxonomy.Products.Select(p => new TermSettings(p.Name, p.Slug, p.Description, p.Aliases, false, p.Span))],
        entries.Select((e, i) => new TermUse(i, e.Entry.Category.Product, e.Entry.Category.Span)));

    private ImmutableArray<Term> Topics(Term product, ImmutableArray<PlacedEntry> entries)
    {
        var key = keys.Of(product.Name);
        var settings = sources.Taxonomy.Products.FirstOrDefault(p => keys.Of(p.Name) == key)?.Topics ?? [];
        return Group(
            new TermKind("topic", $"topics of {Quotation.Bounded(product.Name)}", ["causes", "page"], slug => Route.Topic(product.Slug, slug)),
            [.. settings.Select(t => new TermSettings(t.Name, t.Slug, t.Description, t.Aliases, false, t.Span))],
            product.Entries.Select(i => new TermUse(i, entries[i].Entry.Category.Topic, entries[i].Entry.Category.Span)));
    }

    private ImmutableArray<Term> Causes(ImmutableArray<PlacedEntry> entries) => Group(
        new TermKind("root cause", "causes", ["page"], Route.Cause),
        [.. sources.Taxonomy.Causes.Select(c => new TermSettings(c.Name, c.Slug, c.Description, c.Aliases, c.IsDefault, c.Span))],
        entries.SelectMany((e, i) => e.Entry.Causes
            .Where(cause => !string.IsNullOrWhiteSpace(cause.Name))
            .Select(cause => new TermUse(i, cause.Name, cause.Span))));

    private ImmutableArray<Term> Group(TermKind kind, ImmutableArray<TermSettings> settings, IEnumerable<TermUse> uses)
    {
        var list = new TermList(kind, keys, slugs, published, fallback);
        var terms = list.Group(settings, uses, reportNew);
        findings.AddRange(list.Findings);
        return terms;
    }

    private ImmutableArray<Term> DefaultLast(ImmutableArray<Term> causes)
    {
        var saidBySettings = sources.Taxonomy.Causes.Any(c => c.IsDefault);
        var defaultKey = keys.Of(DefaultCause);
        return
        [
            .. causes
                .Select(c => saidBySettings ? c : c with { IsDefault = keys.Of(c.Name) == defaultKey })
                .OrderBy(c => c.IsDefault),
        ];
    }

    /// <summary>For each entry the indices of its causes in the order written, each once.</summary>
    private ImmutableArray<int>[] CausesOf(ImmutableArray<PlacedEntry> entries, ImmutableArray<Term> causes)
    {
        var byKey = new Dictionary<string, int>();
        for (var c = 0; c < causes.Length; c++)
        {
            foreach (var key in causes[c].Keys)
                byKey.Add(key, c);
        }
        return
        [
            .. entries.Select(e => e.Entry.Causes
                .Select(cause => byKey.GetValueOrDefault(keys.Of(cause.Name), -1))
                .Where(c => c >= 0)
                .Distinct()
                .ToImmutableArray()),
        ];
    }

    private static ImmutableArray<ProductCause> Meetings(
        Term product, ImmutableArray<Term> causes, ImmutableArray<int>[] causesOf, ImmutableArray<EntryId> ids)
    {
        var meetings = new SortedDictionary<int, ImmutableArray<EntryId>.Builder>();
        foreach (var entry in product.Entries)
        {
            foreach (var cause in causesOf[entry])
            {
                if (!meetings.TryGetValue(cause, out var list))
                    meetings.Add(cause, list = ImmutableArray.CreateBuilder<EntryId>());
                list.Add(ids[entry]);
            }
        }
        return [.. meetings.Select(m => new ProductCause(product.Slug, causes[m.Key].Slug, m.Value.ToImmutable()))];
    }

    private static void Fill(Slug[] slugOf, Term term)
    {
        foreach (var entry in term.Entries)
            slugOf[entry] = term.Slug;
    }

    private static ImmutableArray<EntryId> Ids(ImmutableArray<int> entries, ImmutableArray<EntryId> ids)
    {
        var found = new EntryId[entries.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = ids[entries[i]];
        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }
}
