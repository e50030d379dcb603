namespace QiniuDocsGen.Sources;

/// <summary>Where the source tree is, and what the command line overrides. Folders may be relative to the process's working folder.</summary>
internal sealed record SourceLocations
{
    /// <summary>
    /// The folder of the knowledge base, read recursively for <c>*.md</c>; holds <c>site.yml</c> and <c>taxonomy.yml</c> if there are any.
    /// </summary>
    public required string ContentFolder { get; init; }

    /// <summary>The file to read instead of <c>site.yml</c> of the content folder; null for that one.</summary>
    public string? ConfigFile { get; init; }

    /// <summary>The file to read instead of <c>privacy-baseline.tsv</c> of the content folder; null for that one.</summary>
    public string? BaselineFile { get; init; }

    /// <summary>An earlier ledger to compare with; null for none.</summary>
    public string? BaseLedgerFile { get; init; }

    /// <summary>A folder whose templates replace built-in ones or add to them; null for none.</summary>
    public string? TemplateOverlay { get; init; }

    /// <summary>A folder whose assets replace built-in ones or add to them; null for none.</summary>
    public string? AssetOverlay { get; init; }

    /// <summary>The folder that holds <c>templates/</c>, <c>assets/</c> and <c>tables/language.json</c>.</summary>
    public string BuiltInFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>The folder that paths in messages are relative to.</summary>
    public string WorkingFolder { get; init; } = ".";

    /// <summary>The public address of the site, instead of the one in <c>site.yml</c>; null for that one.</summary>
    public string? BaseUrl { get; init; }
}
