using System.Collections.Concurrent;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Templates;
using Scriban;
using Scriban.Syntax;

namespace QiniuDocsGen.Rendering.Functions;

/// <summary>
/// <c>shared "partials/header.html"</c>: a partial that is the same on every page, rendered once for the site. It sees <c>site</c> and the functions,
/// not the page.
/// </summary>
/// <param name="templates">The templates.</param>
/// <param name="render">Renders a template with nothing but the site in scope.</param>
internal sealed class SharedFunction(TemplateSet templates, Func<Template, string> render) : TemplateFunction("path of the template")
{
    private readonly ConcurrentDictionary<string, Lazy<Html>> rendered = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override object Call(FunctionCall call)
    {
        // Two shared partials that wait for each other on two threads would wait for ever.
        if (call.Context.InShared)
            throw new TemplateFault(RenderingRules.Failed, call.Place, $"a shared partial cannot share {call.Quoted}; expected include");
        return Render(call.Name, templates.Require(call.Name, call.Place));
    }

    /// <summary>The text of a partial; null when it is missing or fails, which the pages that share it report.</summary>
    public string? TextOf(string path)
    {
        try
        {
            return templates.Find(path)?.Script is { } script ? Render(path, script).Value : null;
        }
        catch (ScriptRuntimeException)
        {
            return null;
        }
    }

    private Html Render(string path, Template script) => rendered.GetOrAdd(path, _ => new Lazy<Html>(() => new Html(render(script)))).Value;
}
