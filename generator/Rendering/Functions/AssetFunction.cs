using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Templates;

namespace QiniuDocsGen.Rendering.Functions;

/// <summary><c>asset "main.css"</c>: the published address of an asset, from the root of the host.</summary>
internal sealed class AssetFunction(SiteAddress address, AssetMap assets) : TemplateFunction("name of the asset")
{
    /// <inheritdoc/>
    protected override object Call(FunctionCall call) =>
        assets.Find(call.Name) is { } path
            ? address.Href(path)
            : throw new TemplateFault(RenderingRules.UnknownAsset, call.Place, $"there is no asset {call.Quoted}");
}
