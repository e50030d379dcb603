using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Verification;

/// <summary>What can be wrong with finished pages.</summary>
internal static class VerificationRules
{
    /// <summary>A link leads to a file of the site that is not there.</summary>
    public static readonly DiagnosticRule DeadLink = new(
        "QD6011", "dead-link", Severity.Error,
        "A link leads to a page or file that the site does not have.",
        "Correct the link, or the template that writes it.");

    /// <summary>A link is not written in the way that the settings ask for.</summary>
    public static readonly DiagnosticRule LinkStyle = new(
        "QD6012", "link-style", Severity.Error,
        "A link leaves the base address or does not end as url_style says, so it works on some hosts only.",
        "Make the link with the address functions of the templates.");

    /// <summary>The part of a link behind <c>#</c> names nothing on its page.</summary>
    public static readonly DiagnosticRule DeadAnchor = new(
        "QD6013", "dead-anchor", Severity.Error,
        "The part of a link behind # is no id on the page that the link leads to.",
        "Correct the link, or give the target that id.");

    /// <summary>An id stands twice on a page.</summary>
    public static readonly DiagnosticRule DuplicateId = new(
        "QD6014", "duplicate-id", Severity.Error,
        "An id stands more than once on a page.",
        "Make the ids of the template unique.");

    /// <summary>A page has no main heading or several.</summary>
    public static readonly DiagnosticRule MainHeading = new(
        "QD6015", "main-heading", Severity.Error,
        "A page must have exactly one h1 in its main element.",
        "Give the template of the page one h1 inside main.");

    /// <summary>The content security policy would block something on a page.</summary>
    public static readonly DiagnosticRule PolicyBreach = new(
        "QD6016", "policy-breach", Severity.Error,
        "A page holds an inline script, style or event handler, or loads something from another host; browsers will block it.",
        "Move scripts and styles to site-assets, and keep everything that pages load on the site.");

    /// <summary>Text of an entry is not on its page.</summary>
    public static readonly DiagnosticRule TextLost = new(
        "QD6017", "text-lost", Severity.Error,
        "Text of an entry is missing on its page, or stands in another order.",
        "Check that the template shows title, question, answer and other sections in elements with data-question, data-answer and data-section.");

    /// <summary>An XML file cannot be read.</summary>
    public static readonly DiagnosticRule BadXml = new(
        "QD6018", "bad-xml", Severity.Error,
        "An XML file of the site is not well-formed.",
        "Report this together with the file.");

    /// <summary>Every rule of this folder.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
        [DeadLink, LinkStyle, DeadAnchor, DuplicateId, MainHeading, PolicyBreach, TextLost, BadXml];

    /// <summary>Text of a page, short enough for a message; control characters are shown when the finding is.</summary>
    public static string Quote(string text) => text.Length <= 60 ? $"'{text}'" : $"'{text[..59]}…'";
}
