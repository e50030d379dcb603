using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Model.Settings;
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
    /// settings (90xx) or environment (91xx) the tree has defaults in its place and is only good for finding more errors.
    /// </summary>
    public static StageResult<SourceTree> Load(SourceLocations locations) => new SourceLoader(locations).Load();

    /// <summary>Reads only <c>site.yml</c>, for what needs no content; without a content folder the settings are the defaults.</summary>
    public static StageResult<SiteSettings> LoadSettings(SourceLocations locations)
    {
        var loader = new SourceLoader(locations);
        var content = Directory.Exists(locations.ContentFolder) ? loader.disk.List(locations.ContentFolder) : [];
        var settings = SiteSettingsReader.Read(loader.ReadConfig(content), locations.BaseUrl, loader.found, out _);
        return new StageResult<SiteSettings>(settings, [.. loader.found]);
    }

    private StageResult<SourceTree> Load()
    {
        var content = ListNamed(locations.ContentFolder, "content folder");
        var parts = ReadParts(content);
        var settings = SiteSettingsReader.Read(ReadConfig(content), locations.BaseUrl, found, out var languagePlace);
        var taxonomy = TaxonomyReader.Read(ReadSettings(content, "taxonomy.yml"), found);
        var ledger = LedgerReader.Read(ReadText(content, Ledger.FileName, LedgerReader.MaxBytes), found);
        var overlays = OverlaysReader.Read(ReadSettings(content, OverlaysReader.FileName), found);
        if (ledger is null && !parts.IsEmpty)
            found.Add(SourceRules.LedgerMissing.Report($"the content folder {disk.DisplayPath(locations.ContentFolder)} has parts and no {Ledger.FileName}; addresses were expected to be recorded there before they are published"));

        var builtInTemplates = ListBuiltIn("templates");
        var templateOverlay = ListOverlay(locations.TemplateOverlay, "template folder");
        var templates = TemplateReader.ReadTemplates(Overlay(builtInTemplates, templateOverlay), disk);
        var words = TemplateReader.ReadWords(settings.Language, languagePlace, builtInTemplates, templateOverlay, disk, found);
        var assets = AssetReader.Read(Overlay(ListBuiltIn("assets"), ListOverlay(locations.AssetOverlay, "asset folder")), disk);
        var tree = new SourceTree
        {
            Parts = parts,
            Settings = settings.Title.Length > 0 ? settings : settings with { Title = TitleIn(words) },
            Taxonomy = taxonomy,
            Synonyms = SynonymsReader.Read(ReadSettings(content, "synonyms.yml") ?? ReadBuiltInSynonyms(), found),
            Queries = QueriesReader.Read(ReadSettings(content, "queries.yml"), found),
            Ledger = ledger,
            BaseLedger = ReadBaseLedger(),
            Overlays = overlays,
            PrivacyBaseline = ReadNamed(locations.BaselineFile, content, "privacy-baseline.tsv", "baseline"),
            Templates = templates,
            Words = words,
            Assets = assets,
            Language = ReadTables(),
        };
        return new StageResult<SourceTree>(tree, [.. found]);
    }

    private static string TitleIn(InterfaceWords words) => words.Texts.GetValueOrDefault("site.title", SiteSettings.Default.Title);

    private ImmutableArray<SourceFile> ReadParts(ImmutableArray<FoundFile> content)
    {
        var files = content
            .Where(f => f.Path.Extension == ".md" && !f.Path.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase))
            .ToImmutableArray();
        if (files.IsEmpty && Directory.Exists(locations.ContentFolder) && found.TrueForAll(f => f.Rule != SourceRules.FileName))
            found.Add(SourceRules.NoParts.Report(
                $"the content folder {disk.DisplayPath(locations.ContentFolder)} holds no part; a file named *.md was expected"));
        return disk.ReadTexts(files);
    }

    /// <summary>Of an earlier ledger only what cannot be read is reported: that it was altered was to be said there.</summary>
    private Ledger? ReadBaseLedger()
    {
        if (locations.BaseLedgerFile is not { } path)
            return null;
        if (!File.Exists(path))
        {
            found.Add(NoFile("earlier ledger", path));
            return null;
        }
        var file = disk.ReadTexts([new FoundFile(RelativePath.Parse(Ledger.FileName), Path.GetFullPath(path))], LedgerReader.MaxBytes).FirstOrDefault();
        var inIt = new List<Diagnostic>();
        var ledger = LedgerReader.Read(file, inIt);
        found.AddRange(inIt.Where(finding => finding.Rule == SourceRules.LedgerLine));
        return ledger;
    }

    private SourceFile? ReadConfig(ImmutableArray<FoundFile> content) => ReadNamed(locations.ConfigFile, content, "site.yml", "settings file");

    /// <summary>The file that was named on the command line; without one, that of the content folder.</summary>
    private SourceFile? ReadNamed(string? path, ImmutableArray<FoundFile> content, string name, string what)
    {
        if (path is null)
            return ReadSettings(content, name);
        if (File.Exists(path))
            return disk.ReadTexts([new FoundFile(RelativePath.Parse(name), Path.GetFullPath(path))], YamlReader.MaxBytes).FirstOrDefault();
        found.Add(NoFile(what, path));
        return null;
    }

    private Diagnostic NoFile(string what, string path) => SourceRules.LocationMissing.Report(
        $"the {what} {disk.DisplayPath(path)} {(Directory.Exists(path) ? "is a folder" : "does not exist")}; a file was expected there");

    private SourceFile? ReadSettings(ImmutableArray<FoundFile> content, string name) => ReadText(content, name, YamlReader.MaxBytes);

    // Overlays name the very texts that are to be shown nowhere.
    private SourceFile? ReadText(ImmutableArray<FoundFile> content, string name, long maxBytes) => disk
        .ReadTexts([.. content.Where(f => f.Path.Value == name).Select(f => f with { IsConfidential = name == OverlaysReader.FileName })], maxBytes)
        .FirstOrDefault();

    /// <summary>A site without synonyms of its own gets those of the program; an empty file means none.</summary>
    private SourceFile? ReadBuiltInSynonyms()
    {
        var path = Path.Combine(locations.BuiltInFolder, "tables", "synonyms.yml");
        var file = new FoundFile(RelativePath.Parse("synonyms.yml"), path, IsBuiltIn: true);
        return File.Exists(path) ? disk.ReadTexts([file], YamlReader.MaxBytes).FirstOrDefault() : null;
    }

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
