using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Articles.Authored;

/// <summary>Where a link leads, or why it leads nowhere.</summary>
/// <param name="Href">The address to write; null when there is to be no link.</param>
/// <param name="IsExternal">Whether it leads out of the site.</param>
/// <param name="Rule">The kind of fault; null when there is none.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What may have been meant; null when nothing is close.</param>
internal sealed record LinkTarget(string? Href, bool IsExternal, DiagnosticRule? Rule, string Message, string? Hint)
{
    /// <summary>A link within the site.</summary>
    public static LinkTarget Inside(string href) => new(href, false, null, "", null);

    /// <summary>A link out of the site.</summary>
    public static LinkTarget Outside(string href) => new(href, true, null, "", null);

    /// <summary>No link.</summary>
    public static LinkTarget None(DiagnosticRule rule, string message, string? hint = null) => new(null, false, rule, message, hint);
}
