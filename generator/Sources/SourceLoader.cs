using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Sources.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources;

/// <summary>Reads everything that a site is made of from disk.</summary>
internal sealed class SourceLoader
{
    private const string Remedy = "run `npm ci && npm run build` in site-assets, then build the generator again";

    private readonly SourceLocations locations;
    private readonly List<Diagnostic> found = [];
    private readonly SourceDisk disk;

    private SourceLoader(SourceLocations locations)
    {
        this.locations = locations;
        disk = new SourceDisk(locations.WorkingFolder, found);
    }

    /// <summary>
    /// Reads parts, settings, templates, assets and tables. What cannot be read is reported, and the rest is still there; after an error of
    /// settings (90xx) or environment (91xx) the tree is only good for finding more errors.
    /// </summary>
    public static StageResult<SourceTree> Load(SourceLocations locations) => new SourceLoader(locations).Load();

    private StageResult<SourceTree> Load()
    {
        var content = ListNamed(locations.ContentFolder, "content folder");
        var parts = ReadParts(content);
        var settings = SiteSettingsReader.Read(ReadConfig(content), locations.BaseUrl, found);
        var taxonomy = TaxonomyReader.Read(ReadSettings(content, "taxonomy.yml"), found);

        var builtInTemplates = ListBuiltIn("templates");
        var templateOverlay = ListOverlay(locations.TemplateOverlay, "template folder");
        var templates = TemplateReader.ReadTemplates(Overlay(builtInTemplates, templateOverlay), disk);
        var words = TemplateReader.ReadWords(settings.Language, builtInTemplates, templateOverlay, disk, found);
        var assets = AssetReader.Read(Overlay(ListBuiltIn("assets"), ListOverlay(locations.AssetOverlay, "asset folder")), disk);
        var tree = new SourceTree
        {
            Parts = parts,
            Settings = settings,
            Taxonomy = taxonomy,
            Templates = templates,
            Words = words,
            Assets = assets,
            Language = ReadTables(),
        };
        return new StageResult<SourceTree>(tree, [.. found]);
    }

    private ImmutableArray<SourceFile> ReadParts(ImmutableArray<FoundFile> content)
    {
        var files = content
            .Where(f => f.Path.Extension == ".md" && !f.Path.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase))
            .ToImmutableArray();
        if (files.IsEmpty && Directory.Exists(locations.ContentFolder))
            found.Add(SourceRules.NoParts.Report(
                $"the content folder {disk.DisplayPath(locations.ContentFolder)} holds no part; a file named *.md was expected"));
        return disk.ReadTexts(files);
    }

    private SourceFile? ReadConfig(ImmutableArray<FoundFile> content)
    {
        if (locations.ConfigFile is not { } path)
            return ReadSettings(content, "site.yml");
        if (File.Exists(path))
            return disk.ReadTexts([new FoundFile(RelativePath.Parse("site.yml"), Path.GetFullPath(path))], YamlReader.MaxBytes).FirstOrDefault();
        found.Add(SourceRules.LocationMissing.Report(
            $"the settings file {disk.DisplayPath(path)} does not exist; a YAML file was expected there"));
        return null;
    }

    private SourceFile? ReadSettings(ImmutableArray<FoundFile> content, string name) =>
        disk.ReadTexts([.. content.Where(f => f.Path.Value == name)], YamlReader.MaxBytes).FirstOrDefault();

    private ImmutableArray<FoundFile> ListOverlay(string? folder, string what) => folder is null ? [] : ListNamed(folder, what);

    private ImmutableArray<FoundFile> ListNamed(string folder, string what)
    {
        if (Directory.Exists(folder))
            return disk.List(folder);
        found.Add(SourceRules.LocationMissing.Report(
            $"the {what} {disk.DisplayPath(folder)} {(File.Exists(folder) ? "is a file" : "does not exist")}; a folder was expected there"));
        return [];
    }

    private ImmutableArray<FoundFile> ListBuiltIn(string name)
    {
        var folder = Path.Combine(locations.BuiltInFolder, name);
        var files = Directory.Exists(folder) ? disk.List(folder) : [];
        if (files.IsEmpty)
            found.Add(SourceRules.BuiltInMissing.Report($"the folder {disk.DisplayPath(folder)} of the program is missing or empty; {Remedy}"));
        return [.. files.Select(file => file with { IsBuiltIn = true })];
    }

    /// <summary>The files of both, those of the overlay in place of those with the same path.</summary>
    private static ImmutableArray<FoundFile> Overlay(ImmutableArray<FoundFile> builtIn, ImmutableArray<FoundFile> overlay) =>
        [.. overlay.UnionBy(builtIn, f => f.Path).OrderBy(f => f.Path)];

    private LanguageTables ReadTables()
    {
        var path = Path.Combine(locations.BuiltInFolder, "tables", "language.json");
        if (!File.Exists(path))
        {
            found.Add(SourceRules.BuiltInMissing.Report($"the file {disk.DisplayPath(path)} of the program is missing; {Remedy}"));
            return LanguageTablesReader.Empty;
        }
        var file = new FoundFile(RelativePath.Parse("language.json"), path);
        var tables = disk.ReadAll(ImmutableArray.Create(file), SourceDisk.MaxFileBytes, (_, bytes) => ParseTables(path, bytes));
        return tables[0] ?? LanguageTablesReader.Empty;
    }

    private (LanguageTables Tables, ImmutableArray<Diagnostic> Found) ParseTables(string path, byte[] bytes) =>
        LanguageTablesReader.Read(bytes) is { } tables
            ? (tables, [])
            : (LanguageTablesReader.Empty, [SourceRules.TablesBroken.Report(
                $"the file {disk.DisplayPath(path)} of the program is damaged; {Remedy}")]);
}
