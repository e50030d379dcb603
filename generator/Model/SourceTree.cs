using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model;

/// <summary>Everything that was read from disk.</summary>
public sealed record SourceTree
{
    /// <summary>The Markdown files of the content folder, by path.</summary>
    public ImmutableArray<SourceFile> Parts { get; init; } = [];

    /// <summary>What <c>site.yml</c> and the command line say.</summary>
    public SiteSettings Settings { get; init; } = SiteSettings.Default;

    /// <summary>What <c>taxonomy.yml</c> says.</summary>
    public TaxonomySettings Taxonomy { get; init; } = TaxonomySettings.Empty;

    /// <summary>What <c>synonyms.yml</c> says; the program's own synonyms when the site has no such file.</summary>
    public SynonymSettings Synonyms { get; init; } = SynonymSettings.Empty;

    /// <summary>What <c>queries.yml</c> says.</summary>
    public QuerySettings Queries { get; init; } = QuerySettings.Empty;

    /// <summary>What <c>ledger.tsv</c> says; null when there is none.</summary>
    public Ledger? Ledger { get; init; }

    /// <summary>An earlier ledger that the present one must hold all addresses of; null when none was named.</summary>
    public Ledger? BaseLedger { get; init; }

    /// <summary>What <c>overlays.yml</c> says.</summary>
    public ImmutableArray<Overlay> Overlays { get; init; } = [];

    /// <summary>The reviewed findings of the privacy screen, <c>privacy-baseline.tsv</c>; null when there are none.</summary>
    public SourceFile? PrivacyBaseline { get; init; }

    /// <summary>The template files, overlay already applied; paths below the templates folder, such as <c>pages/home.html</c>.</summary>
    public ImmutableArray<SourceFile> Templates { get; init; } = [];

    /// <summary>The interface words of the site's language.</summary>
    public required InterfaceWords Words { get; init; }

    /// <summary>Scripts, styles and images; names below the assets folder, such as <c>main.css</c>.</summary>
    public ImmutableArray<Asset> Assets { get; init; } = [];

    /// <summary>What is known of characters.</summary>
    public required LanguageTables Language { get; init; }
}

/// <summary>The words of the interface in one language.</summary>
/// <param name="Language">The language, for example <c>zh-CN</c>.</param>
/// <param name="Texts">Texts by dotted key, for example <c>search.placeholder</c>; <c>{0}</c> stands for a value.</param>
public sealed record InterfaceWords(string Language, FrozenDictionary<string, string> Texts)
{
    /// <summary>The keys of the words that come with the program, sorted.</summary>
    public ImmutableArray<string> BuiltIn { get; init; } = [];

    /// <summary>The words of the site's own: they replace built-in ones, or are for its own templates to ask for.</summary>
    public ImmutableArray<OwnWord> Own { get; init; } = [];
}

/// <summary>A word of the site's own.</summary>
/// <param name="Key">Its dotted key.</param>
/// <param name="Place">Where the last part of the key stands.</param>
public sealed record OwnWord(string Key, SourceSpan Place);
