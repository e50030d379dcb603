using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Search;

/// <summary>The language tables that the build of <c>site-assets</c> writes.</summary>
internal static class Language
{
    private static readonly Lazy<LanguageTables> Written = new(Read);

    /// <summary>The tables; fails the calling test with a clear line when they were not built.</summary>
    public static LanguageTables Tables => Written.Value;

    private static LanguageTables Read()
    {
        var path = Repository.Path("site-assets", "dist", "tables", "language.json");
        Assert.True(File.Exists(path), "site-assets/dist/tables/language.json is missing: run 'npm ci' and 'npm run build' in site-assets");
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = json.RootElement;
        return new LanguageTables(
            Members(root, "folded").ToFrozenDictionary(m => Code(m.Name), m => m.Value.GetString()!),
            Members(root, "simplified").ToFrozenDictionary(m => Code(m.Name), m => Code(m.Value.GetString()!)),
            Ranges(root, "han"),
            Ranges(root, "word"),
            Members(root, "pinyin").ToFrozenDictionary(m => Code(m.Name), m => m.Value.GetString()!));
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement root, string name) => root.GetProperty(name).EnumerateObject();

    private static ImmutableArray<(int First, int Last)> Ranges(JsonElement root, string name) =>
        [.. root.GetProperty(name).EnumerateArray().Select(range => (range[0].GetInt32(), range[1].GetInt32()))];

    private static int Code(string character) => Rune.GetRuneAt(character, 0).Value;
}
