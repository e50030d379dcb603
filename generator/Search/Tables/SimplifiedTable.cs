using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Tables;

/// <summary>The characters that a query in traditional characters needs to be read like the index.</summary>
internal static class SimplifiedTable
{
    /// <summary>Lists the traditional characters whose simplified form occurs in a term, by code point.</summary>
    public static SearchTable Make(LanguageTables language, ImmutableArray<string> terms)
    {
        var indexed = new HashSet<int>();
        foreach (var term in terms)
        {
            foreach (var rune in term.EnumerateRunes())
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
