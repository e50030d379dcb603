using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Cli;

/// <summary>How the program ends.</summary>
internal enum ExitCode
{
    /// <summary>All is well.</summary>
    Fine = 0,

    /// <summary>Errors in content, templates or the finished site; with <c>--strict</c> warnings too.</summary>
    Content = 1,

    /// <summary>Wrong usage or settings.</summary>
    Usage = 2,

    /// <summary>The environment failed: disk, permissions, missing files of the program; or publishing failed.</summary>
    Environment = 3,
}

/// <summary>From findings to an exit code.</summary>
internal static class ExitCodes
{
    /// <summary>The exit code for the findings of a run: the environment outranks settings, and settings outrank content.</summary>
    public static ExitCode Of(ImmutableArray<Diagnostic> diagnostics, bool strict)
    {
        var fatal = strict ? Severity.Warning : Severity.Error;
        var codes = diagnostics.Where(d => d.Severity >= fatal).Select(d => OfRule(d.Rule)).ToArray();
        return codes.Length == 0 ? ExitCode.Fine : codes.Max();
    }

    // A warning that is fatal by --strict concerns what the site says, whatever its code.
    private static ExitCode OfRule(DiagnosticRule rule) => rule.Code[2..4] switch
    {
        "90" when rule.Severity == Severity.Error => ExitCode.Usage,
        "91" or "70" when rule.Severity == Severity.Error => ExitCode.Environment,
        _ => ExitCode.Content,
    };
}
