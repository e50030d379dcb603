using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Quality;

/// <summary>Finds the entries that queries name.</summary>
internal sealed class ExpectedEntries
{
    private readonly NormalForm form;
    private readonly FrozenDictionary<EntryId, int> numbers;
    private readonly ILookup<string, KeyValuePair<EntryLink, EntryId>> byAnchor;

    /// <summary>Prepares finding entries of a site.</summary>
    public ExpectedEntries(Site site)
    {
        form = new NormalForm(site.Language);
        numbers = site.Entries.Select((entry, number) => (entry.Id, number)).ToFrozenDictionary(pair => pair.Id, pair => pair.number);
        byAnchor = site.EntryLinks.ToLookup(link => link.Key.Anchor);
    }

    /// <summary>The numbers of entries in the order of the index; those that are not there are reported and left out.</summary>
    public ImmutableHashSet<int> Find(ImmutableArray<EntryReference> references, List<Diagnostic> found)
    {
        var entries = ImmutableHashSet.CreateBuilder<int>();
        foreach (var reference in references)
        {
            if (Find(reference.Text) is { } number)
                entries.Add(number);
            else
                found.Add(SearchRules.EntryMissing.At(reference.Span, $"there is no entry {Quotation.Of(reference.Text)}"));
        }
        return entries.ToImmutable();
    }

    private int? Find(string reference)
    {
        if (numbers.TryGetValue(new EntryId(reference), out var known))
            return known;
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0)
            return null;
        var (part, anchor) = (reference[..hash], EntryAnchor.Key(form, reference.AsSpan(hash + 1)));
        foreach (var (link, id) in byAnchor[anchor].OrderBy(link => link.Key.Part))
        {
            if ((link.Part.Value == part || link.Part.Value.EndsWith("/" + part, StringComparison.Ordinal)) && numbers.TryGetValue(id, out var number))
                return number;
        }
        return null;
    }
}
