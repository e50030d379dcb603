using System.Collections.Immutable;
using System.Net;
using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Delivery.Preview;

/// <summary>What is shown in place of a page whose templates have faults.</summary>
internal static class FaultPage
{
    /// <summary>A page with findings, of which nothing is markup.</summary>
    /// <param name="findings">What rendering found; what is private in it is masked.</param>
    /// <param name="settings">The settings of the site; null when they are not known.</param>
    public static byte[] Of(ImmutableArray<Diagnostic> findings, SiteSettings? settings)
    {
        var texts = DiagnosticShield.Mask(findings, settings).Select(finding => $"<pre>{WebUtility.HtmlEncode(TextFormatter.Format(finding).ToString())}</pre>\n");
        return Encoding.UTF8.GetBytes(
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>This page cannot be made</title></head>
            <body>
            <h1>This page cannot be made</h1>
            {string.Concat(texts)}</body>
            </html>

            """);
    }
}
