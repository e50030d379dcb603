using System.Buffers;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using PageCharacters = QiniuDocsGen.Text.PageCharacters;

namespace QiniuDocsGen.Rendering;

/// <summary>
/// How templates run: every value is escaped as it is written, only <see cref="Html"/> passes as it is; unknown names are faults; work is bounded.
/// Used by one thread at a time.
/// </summary>
internal sealed class SiteTemplateContext : TemplateContext
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. "&<>\"'", .. Enumerable.Range(0, 0xA0).Append(0xFFFE).Append(0xFFFF).Select(c => (char)c).Where(PageCharacters.IsUnknown)]);

    private readonly TemplateLimits limits;
    private readonly ViewMembers members;
    private ScriptExpressionStatement? lastWritten;
    private int steps;

    /// <summary>Makes a context that sees only the given functions.</summary>
    /// <param name="functions">The functions of templates; shared between contexts, read-only.</param>
    /// <param name="members">How the members of views are read; shared between contexts.</param>
    /// <param name="limits">What a page may take.</param>
    public SiteTemplateContext(ScriptObject functions, ViewMembers members, TemplateLimits limits)
        : base(functions)
    {
        this.limits = limits;
        this.members = members;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        TryGetVariable = RefuseVariable;
        TryGetMember = RefuseMember;

        // Indenting what include returns would change text inside <pre>.
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = limits.Loops;
        RecursiveLimit = limits.Depth;
        LimitToString = limits.Characters;
        OutputLimit = limits.Characters;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = limits.Regex;
    }

    /// <summary>Whether a shared partial is being rendered: it must not depend on the page.</summary>
    public bool InShared { get; private set; }

    /// <summary>Renders a template. After an exception the context must not be used again.</summary>
    /// <param name="template">The template.</param>
    /// <param name="variables">What it sees beside the functions.</param>
    /// <param name="inShared">Whether it is a shared partial.</param>
    /// <param name="stop">Ends the rendering.</param>
    /// <exception cref="ScriptRuntimeException">The template fails or passes a limit.</exception>
    public string Render(Template template, ScriptObject variables, bool inShared, CancellationToken stop)
    {
        steps = 0;
        lastWritten = null;
        InShared = inShared;
        CancellationToken = stop;
        PushGlobal(variables);
        var text = template.Render(this);
        PopGlobal();
        return text;
    }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        // Counted here because every loop, call and include passes here; the loop limit alone does not see recursion that branches.
        if (++steps > limits.Steps)
            throw new TemplateFault(RenderingRules.Limit, CurrentSpan, $"the page takes more than {limits.Steps} steps to make");
        CheckAbort(); // also where the stack runs out
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (scriptNode is ScriptExpressionStatement statement)
            lastWritten = statement;
        return value;
    }

    /// <summary>Writes a value as text, escaped so that it is safe in HTML text and in quoted attributes.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case Html html:
                Write(html.Value);
                break;
            case StringBuilderOutput captured: // what {{ capture }} kept was escaped when it was written
                Write(captured.ToString());
                break;
            case string text:
                WriteEscaped(text);
                break;
            case bool or IFormattable and not IScriptObject:
                WriteEscaped(ObjectToString(textAsObject) ?? "");
                break;
            default:
                throw NoText(lastWritten?.Span ?? span);
        }
        return this;
    }

    /// <inheritdoc/>
    public override string? ObjectToString(object? value, bool nested = false) =>
        value is not null && members.AccessorOf(value) is not null ? throw NoText(CurrentSpan) : base.ObjectToString(value, nested);

    /// <inheritdoc/>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        members.AccessorOf(target) ?? (IsPlain(target) ? base.GetMemberAccessorImpl(target) : null);

    private void WriteEscaped(string text)
    {
        var start = 0;
        while (text.AsSpan(start).IndexOfAny(Special) is >= 0 and var length)
        {
            Write(text, start, length);
            Write(text[start + length] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => "\uFFFD", // the rest has no place in HTML
            });
            start += length + 1;
        }
        Write(text, start, text.Length - start);
    }

    private static TemplateFault NoText(SourceSpan place) =>
        new(RenderingRules.Failed, place, "this value is a list or a record; expected one of its members, or a loop");

    private bool RefuseVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value) =>
        throw new TemplateFault(
            RenderingRules.UnknownName, span, $"there is no variable or function named '{Excerpt.OneLine(variable.Name, 60)}' here");

    private bool RefuseMember(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var known = members.NamesOf(target);
        var expected = known.Length == 0 ? "" : $"; expected one of {string.Join(", ", known)}";
        throw new TemplateFault(RenderingRules.UnknownName, span, $"there is no member named '{Excerpt.OneLine(member, 60)}' here{expected}");
    }

    // Anything else, such as a type of .NET, has no members for templates.
    private static bool IsPlain(object target) =>
        target is IScriptObject or string or System.Collections.IList || target.GetType().IsPrimitive || target is decimal;
}
