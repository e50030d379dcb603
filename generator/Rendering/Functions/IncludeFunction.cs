using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Templates;

namespace QiniuDocsGen.Rendering.Functions;

/// <summary>
/// <c>include "partials/pager.html" list</c>: another template of the set, rendered in place. Takes the place of Scriban's own function, which reads
/// through a loader and returns unmarked text.
/// </summary>
internal sealed class IncludeFunction(TemplateSet templates) : TemplateFunction("path of the template")
{
    /// <inheritdoc/>
    protected override object Call(FunctionCall call)
    {
        var script = templates.Require(call.Name, call.Place);
        return new Html(call.Context.RenderTemplate(script, call.Arguments, call.Caller));
    }
}
