using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

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

    /// <summary>A file or element that should be JSON is not.</summary>
    public static readonly DiagnosticRule BadJson = new(
        "QD6019", "bad-json", Severity.Error,
        "The web manifest, or the structured data of a page, cannot be read as JSON.",
        "If a template writes it, let page.structured_data do so; otherwise report this together with the file.");

    /// <summary>A Markdown file can be misread.</summary>
    public static readonly DiagnosticRule BadMarkdown = new(
        "QD6020", "bad-markdown", Severity.Error,
        "In the Markdown of a page, text of an entry is not kept apart from the rest.",
        "Report this together with the file.");

    /// <summary>The finished site holds what the privacy policy does not let through.</summary>
    public static readonly DiagnosticRule LeakLeft = new(
        "QD6021", "leak-left", Severity.Error,
        "A finished file holds a value that the privacy policy removes or forbids; it came around the screen of the parts.",
        "Remove it from the template or settings that it stands in, or allow it in site.yml if it is public.");

    /// <summary>A file holds a character that HTML and XML do not know.</summary>
    public static readonly DiagnosticRule UnfitText = new(
        "QD6022", "unfit-text", Severity.Error,
        "A finished page holds a control character, half of a surrogate pair or a non-character.",
        "Remove it from the template or the interface words; in parts it is replaced.");

    /// <summary>Every rule of this folder.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
        [DeadLink, LinkStyle, DeadAnchor, DuplicateId, MainHeading, PolicyBreach, TextLost, BadXml, BadJson, BadMarkdown, LeakLeft, UnfitText];

    /// <summary>Text of a page, short enough for a message.</summary>
    public static string Quote(string text) => $"'{Quotation.Bounded(text)}'";
}
