using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search;

/// <summary>
/// Writes the characters that a query needs to be read like the index; <c>TablesFile</c> in <c>contract.ts</c> is its shape.
/// </summary>
internal static class TablesWriter
{
    /// <summary>Writes the traditional characters whose simplified form occurs in a term, by code point.</summary>
    public static void Write(LanguageTables language, ImmutableArray<string> terms, IBufferWriter<byte> destination)
    {
        var indexed = new HashSet<int>();
        foreach (var term in terms)
        {
            foreach (var rune in term.EnumerateRunes())
                indexed.Add(rune.Value);
        }
        using var json = new Utf8JsonWriter(destination, SafeJson.Options);
        json.WriteStartObject();
        json.WriteStartObject("simplified");
        foreach (var (traditional, simplified) in language.Simplified.Where(pair => indexed.Contains(pair.Value)).OrderBy(pair => pair.Key))
            json.WriteString(new Rune(traditional).ToString(), new Rune(simplified).ToString());
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
