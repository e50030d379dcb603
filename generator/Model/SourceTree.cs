using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model;

/// <summary>Everything that was read from disk.</summary>
/// <param name="Parts">The Markdown files of the content folder, by path.</param>
/// <param name="Settings">What <c>site.yml</c> and the command line say.</param>
/// <param name="Taxonomy">What <c>taxonomy.yml</c> says.</param>
/// <param name="Templates">The template files, overlay already applied; paths below the templates folder, such as <c>pages/home.html</c>.</param>
/// <param name="Words">The interface words of the site's language.</param>
/// <param name="Assets">Scripts, styles and images; names below the assets folder, such as <c>main.css</c>.</param>
/// <param name="Language">What is known of characters.</param>
public sealed record SourceTree(
    ImmutableArray<SourceFile> Parts,
    SiteSettings Settings,
    TaxonomySettings Taxonomy,
    ImmutableArray<SourceFile> Templates,
    InterfaceWords Words,
    ImmutableArray<Asset> Assets,
    LanguageTables Language);

/// <summary>The words of the interface in one language.</summary>
/// <param name="Language">The language, for example <c>zh-CN</c>.</param>
/// <param name="Texts">Texts by dotted key, for example <c>search.placeholder</c>; <c>{0}</c> stands for a value.</param>
public sealed record InterfaceWords(string Language, FrozenDictionary<string, string> Texts);
