using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Tables;

/// <summary>The characters that a query in traditional characters needs to be read like the index.</summary>
internal static class SimplifiedTable
{
    /// <summary>Lists the traditional characters whose simplified form a query can lead to, by code point: in a term, a synonym, or a function word.</summary>
    public static SearchTable Make(Site site, ImmutableArray<string> terms)
    {
        var (language, form) = (site.Language, new NormalForm(site.Language));
        var indexed = new HashSet<int>();
        foreach (var text in terms.Concat(site.Synonyms.Groups.SelectMany(group => group.Words).Select(word => form.Fold(word))).Concat(language.QueryWords.Function))
        {
            foreach (var rune in text.EnumerateRunes())
                indexed.Add(rune.Value);
        }
        return SearchTable.Of("simplified", json =>
        {
            json.WriteStartObject();
            foreach (var (traditional, simplified) in language.Simplified.Where(pair => indexed.Contains(pair.Value)).OrderBy(pair => pair.Key))
                json.WriteString(new Rune(traditional).ToString(), new Rune(simplified).ToString());
            json.WriteEndObject();
        });
    }
}
