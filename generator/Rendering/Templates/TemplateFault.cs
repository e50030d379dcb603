using System.Text.RegularExpressions;
using QiniuDocsGen.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace QiniuDocsGen.Rendering.Templates;

/// <summary>
/// Ends the rendering of a page because of its template. An exception because Scriban offers no other way out of an expression; it never leaves
/// <see cref="PageRenderer"/>, which turns it into a finding.
/// </summary>
internal sealed partial class TemplateFault(DiagnosticRule rule, SourceSpan span, string message) : ScriptRuntimeException(span, message)
{
    private const int MessageLength = 200;

    // Scriban reports its limits as plain exceptions that only their words tell apart, by names that authors of templates do not know.
    private static readonly (string Words, string Message)[] Limits =
    [
        ("iteration limit", "a loop takes more turns than a page may"),
        ("LoopLimit", "a loop takes more turns than a page may"),
        ("recursive depth", "calls or includes are nested too deeply; expected none that calls or includes itself without end"),
        ("OutputLimit", "the page grows longer than a page may"),
        ("LimitToString", "a text grows longer than a page may"),
        ("result length exceeds", "a list grows longer than a page may"),
        ("exceeds maximum supported", "a number grows larger than it may"),
        ("exceeds the maximum supported", "a number grows larger than it may"),
    ];

    /// <summary>The kind of finding that the fault is.</summary>
    public DiagnosticRule Rule { get; } = rule;

    /// <summary>The finding that any exception of Scriban is: its kind, and what to say of it on one line.</summary>
    public static (DiagnosticRule Rule, string Message) Describe(ScriptRuntimeException exception)
    {
        if (exception is TemplateFault fault)
            return (fault.Rule, fault.OriginalMessage);
        if (exception is ScriptAbortException)
            return (RenderingRules.Limit, "the page takes longer to make than a page may");
        if (exception.InnerException is RegexMatchTimeoutException)
            return (RenderingRules.Limit, "the regular expression takes longer than it may; expected one without nested repetition");
        if (exception.InnerException is InsufficientExecutionStackException)
            return (RenderingRules.Limit, "the expressions are nested too deeply");
        if (exception.InnerException is OutOfMemoryException)
            return (RenderingRules.Limit, "the page takes more memory than there is");

        var words = exception.OriginalMessage;
        foreach (var (known, message) in Limits)
        {
            if (words.Contains(known, StringComparison.Ordinal))
                return (RenderingRules.Limit, message);
        }
        if (NoValue().Match(words) is { Success: true } empty)
            return (RenderingRules.Failed, Excerpt.OneLine($"'{empty.Groups[1].Value}' has no value here, so it has no members; test it with `if` first", MessageLength));
        var unknown = words.EndsWith("was not found", StringComparison.Ordinal);
        return (unknown ? RenderingRules.UnknownName : RenderingRules.Failed, Excerpt.OneLine(EngineNames().Replace(words, ""), MessageLength));
    }

    [GeneratedRegex(@"^Object `([^`]*)` is null\b", RegexOptions.NonBacktracking)]
    private static partial Regex NoValue();

    // Name spaces and parameters of the engine, which mean nothing to the author of a template.
    [GeneratedRegex(@"\b(System|Scriban|QiniuDocsGen)(\.\w+)*\.|\s*\(Parameter '\w*'\)", RegexOptions.NonBacktracking)]
    private static partial Regex EngineNames();
}
