using System.Text.RegularExpressions;
using QiniuDocsGen.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace QiniuDocsGen.Rendering;

/// <summary>
/// Ends the rendering of a page because of its template. An exception because Scriban offers no other way out of an expression; it never leaves
/// <see cref="PageRenderer"/>, which turns it into a finding.
/// </summary>
internal sealed class TemplateFault(DiagnosticRule rule, SourceSpan span, string message) : ScriptRuntimeException(span, message)
{
    // Scriban reports its limits as plain exceptions that only their words tell apart.
    private static readonly string[] LimitMessages =
    [
        "Exceeding ",
        "Rendered output exceeds ",
        "String conversion reaches ",
        "The resulting string length exceeds ",
        "Padding width ",
        "The operation was cancelled",
    ];

    /// <summary>The kind of finding that the fault is.</summary>
    public DiagnosticRule Rule { get; } = rule;

    /// <summary>The kind of finding that any exception of Scriban is.</summary>
    public static DiagnosticRule RuleOf(ScriptRuntimeException exception) => exception switch
    {
        TemplateFault fault => fault.Rule,
        ScriptAbortException => RenderingRules.Limit,
        _ when exception.InnerException is RegexMatchTimeoutException or InsufficientExecutionStackException => RenderingRules.Limit,
        _ when LimitMessages.Any(start => exception.OriginalMessage.Contains(start, StringComparison.Ordinal)) => RenderingRules.Limit,
        _ when exception.OriginalMessage.EndsWith("was not found", StringComparison.Ordinal) => RenderingRules.UnknownName,
        _ => RenderingRules.Failed,
    };

    /// <summary>What to say of any exception of Scriban: its words on one line, the quoted expression cut.</summary>
    public static string MessageOf(ScriptRuntimeException exception) => exception switch
    {
        ScriptAbortException => "the page takes longer than the time that a page may take",
        _ when exception.InnerException is RegexMatchTimeoutException => "the regular expression takes longer than it may; expected one without nested repetition",
        _ when exception.InnerException is InsufficientExecutionStackException => "the expressions are nested too deeply",
        _ => Excerpt.OneLine(exception.OriginalMessage, 200),
    };
}
