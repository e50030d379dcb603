using QiniuDocsGen.Rendering.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace QiniuDocsGen.Rendering.Functions;

/// <summary>A function of ours that templates call with a name and further values.</summary>
/// <param name="nameOfFirst">What the first argument is, for messages.</param>
internal abstract class TemplateFunction(string nameOfFirst) : IScriptCustomFunction
{
    /// <inheritdoc/>
    public int RequiredParameterCount => 1;

    /// <inheritdoc/>
    public int ParameterCount => 1;

    /// <inheritdoc/>
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    /// <inheritdoc/>
    public Type ReturnType => typeof(object);

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) =>
        index == 0 ? new ScriptParameterInfo(typeof(string), nameOfFirst) : new ScriptParameterInfo(typeof(object), "value");

    /// <inheritdoc/>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var place = callerContext?.Span ?? context.CurrentSpan;
        if (arguments.Count == 0 || arguments[0] is not string name)
            throw new TemplateFault(RenderingRules.Failed, place, $"the {nameOfFirst} is missing; expected a text in quotes");
        return Call(new FunctionCall((SiteTemplateContext)context, callerContext, place, name, arguments));
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>Answers a call.</summary>
    /// <exception cref="TemplateFault">The call cannot be answered.</exception>
    protected abstract object Call(FunctionCall call);
}

/// <summary>A call in a template.</summary>
/// <param name="Context">The context that runs the template.</param>
/// <param name="Caller">The calling expression.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Name">The first argument.</param>
/// <param name="Arguments">All arguments, the first included.</param>
internal sealed record FunctionCall(
    SiteTemplateContext Context, ScriptNode? Caller, SourceSpan Place, string Name, ScriptArray Arguments)
{
    /// <summary>The name as a message may quote it.</summary>
    public string Quoted => $"'{Excerpt.OneLine(Name, 60)}'";
}
