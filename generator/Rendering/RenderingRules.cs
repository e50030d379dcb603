using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Rendering;

/// <summary>The findings of the stage that applies the templates.</summary>
internal static class RenderingRules
{
    /// <summary>A template cannot be parsed.</summary>
    public static readonly DiagnosticRule Syntax = new(
        "QD4001",
        "template-syntax",
        Severity.Error,
        "A template cannot be parsed.",
        "Correct the expression at the place shown; the template language is Scriban.");

    /// <summary>A template names something that does not exist.</summary>
    public static readonly DiagnosticRule UnknownName = new(
        "QD4002",
        "template-unknown-name",
        Severity.Error,
        "A template names a variable, function or member that does not exist.",
        "Correct the spelling; what templates see is listed in templates/README.md of the repository.");

    /// <summary>A template that the site cannot do without is absent.</summary>
    public static readonly DiagnosticRule MissingTemplate = new(
        "QD4003",
        "template-missing",
        Severity.Error,
        "A template that every site needs is absent.",
        "Add the file to the templates folder, or take the built-in one back.");

    /// <summary>A template is never used.</summary>
    public static readonly DiagnosticRule UnusedTemplate = new(
        "QD4004",
        "template-unused",
        Severity.Warning,
        "A template of the site's own is used by no page.",
        "Check spelling and case of its path; below questions/ it is <product>/<root-cause>.html or <product>/default.html with slugs that entries of the site have.");

    /// <summary>A template takes more than a page may take.</summary>
    public static readonly DiagnosticRule Limit = new(
        "QD4005",
        "template-limit",
        Severity.Error,
        "A template loops, recurses, writes or takes longer than a page may.",
        "Look for an endless loop, a template that includes itself, or an expression whose cost explodes.");

    /// <summary>An interface word is missing or lacks a value.</summary>
    public static readonly DiagnosticRule Word = new(
        "QD4006",
        "template-word",
        Severity.Error,
        "An interface word does not exist, or needs more values than it is given.",
        "Add the key to the files of templates/i18n, or correct it where it is used.");

    /// <summary>An asset that a page needs does not exist.</summary>
    public static readonly DiagnosticRule UnknownAsset = new(
        "QD4007",
        "template-unknown-asset",
        Severity.Error,
        "A page needs an asset that does not exist.",
        "Correct the name, or add the file to the assets folder.");

    /// <summary>A template includes something that is not a template of the site.</summary>
    public static readonly DiagnosticRule UnknownTemplate = new(
        "QD4008",
        "template-unknown-include",
        Severity.Error,
        "A template includes a file that is not among the templates, or that is broken itself.",
        "Name a file below the templates folder, such as partials/header.html.");

    /// <summary>A template cannot be applied for any other reason.</summary>
    public static readonly DiagnosticRule Failed = new(
        "QD4009",
        "template-failed",
        Severity.Error,
        "A template cannot be applied.",
        "Correct the expression at the place shown.");

    /// <summary>A word of the site's own is asked for by no template.</summary>
    public static readonly DiagnosticRule UnknownWord = new(
        "QD4010",
        "word-unknown",
        Severity.Warning,
        "A file of interface words of the site's own has a key that the program does not have and no template asks for.",
        "Correct the key, see templates/i18n for those there are; remove it, or ask for it in a template of your own with `word`.");

    /// <summary>A page is left out because of what its template did on another one.</summary>
    public static readonly DiagnosticRule NotTried = new(
        "QD4011",
        "page-not-tried",
        Severity.Error,
        "A page is not made, because its template passed a limit on another page before.",
        "Mend the template as its finding QD4005 says; then these pages are made too.");

    /// <summary>Every rule of this folder.</summary>
    public static ImmutableArray<DiagnosticRule> All =>
        [Syntax, UnknownName, MissingTemplate, UnusedTemplate, Limit, Word, UnknownAsset, UnknownTemplate, Failed, UnknownWord, NotTried];
}
