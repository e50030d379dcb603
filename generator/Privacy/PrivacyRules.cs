using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;

namespace QiniuDocsGen.Privacy;

/// <summary>What the privacy screen finds: the rules of all kinds of leaks, and those of the baseline.</summary>
internal static class PrivacyRules
{
    /// <summary>The baseline accepts something that is not there any more.</summary>
    public static readonly DiagnosticRule BaselineStale = new(
        "QD2091", "baseline-stale", Severity.Info,
        "The privacy baseline accepts a finding that is not made any more.",
        "Remove the line, or write the baseline anew.");

    /// <summary>The baseline cannot be read.</summary>
    public static readonly DiagnosticRule BaselineSyntax = new(
        "QD2092", "baseline-syntax", Severity.Error,
        "The privacy baseline has a line that cannot be read.",
        "Restore the line, or write the baseline anew.");

    /// <summary>The settings put a value on pages that the policy does not let through.</summary>
    public static readonly DiagnosticRule SettingsLeak = new(
        "QD2093", "settings-leak", Severity.Error,
        "A text of the settings that pages show holds a value that should not be published.",
        "Reword the text, or allow the value under privacy.allow in site.yml if it is public.");

    /// <summary>Every rule of the stage.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } = [.. LeakPatterns.Rules, BaselineStale, BaselineSyntax, SettingsLeak];
}
