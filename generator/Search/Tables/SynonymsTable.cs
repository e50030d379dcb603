using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Search.Query;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Tables;

/// <summary>The synonyms that can lead to an entry; <c>SynonymsFile</c> in <c>contract.ts</c> is its shape.</summary>
internal static class SynonymsTable
{
    /// <summary>
    /// Lists each group of which at least one word is in the index: its weight, how many of its words are, and its words in normal form, those
    /// first: nobody has to ask for the others.
    /// </summary>
    public static SearchTable Make(Site site, ImmutableArray<string> terms)
    {
        var indexed = terms.ToHashSet(StringComparer.Ordinal);
        var text = new QueryText(site.Language);
        var form = new NormalForm(site.Language);
        return SearchTable.Of("synonyms", json =>
        {
            json.WriteStartArray();
            foreach (var group in site.Synonyms.Groups)
            {
                var words = group.Words.ToLookup(word => text.Terms(word).All(indexed.Contains), word => form.Fold(word));
                if (!words[true].Any())
                    continue;
                json.WriteStartArray();
                json.WriteNumberValue(group.Weight);
                json.WriteNumberValue(words[true].Count());
                foreach (var word in words[true].Concat(words[false]))
                    json.WriteStringValue(word);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        });
    }
}
