using QiniuDocsGen.Sources;
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
        return LanguageTablesReader.Read(File.ReadAllBytes(path)) ?? throw new InvalidDataException(path);
    }
}
