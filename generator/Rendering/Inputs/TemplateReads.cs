using QiniuDocsGen.Rendering.Templates;
using Scriban.Syntax;

namespace QiniuDocsGen.Rendering.Inputs;

/// <summary>
/// What a template and all that it includes may look at beside the views of its page, as far as that can be told from its text: members of <c>site</c>,
/// assets and shared partials named by a literal.
/// </summary>
internal sealed class TemplateReads : ScriptVisitor
{
    private readonly TemplateSet templates;
    private readonly SortedSet<string> files = new(StringComparer.Ordinal);
    private readonly SortedSet<string> siteMembers = new(StringComparer.Ordinal);
    private readonly SortedSet<string> assets = new(StringComparer.Ordinal);
    private readonly SortedSet<string> shared = new(StringComparer.Ordinal);

    private TemplateReads(TemplateSet templates) => this.templates = templates;

    /// <summary>Whether the lists hold everything; not so when a name is worked out while the template runs.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>The template files, the first included.</summary>
    public IEnumerable<string> Files => files;

    /// <summary>Members of the site, as templates name them.</summary>
    public IEnumerable<string> SiteMembers => siteMembers;

    /// <summary>Names of assets.</summary>
    public IEnumerable<string> Assets => assets;

    /// <summary>Paths of shared partials; what those read is not in the lists, since it shows in their text.</summary>
    public IEnumerable<string> Shared => shared;

    /// <summary>Reads templates.</summary>
    public static TemplateReads Of(TemplateSet templates, params ReadOnlySpan<string> paths)
    {
        var reads = new TemplateReads(templates);
        foreach (var path in paths)
            reads.Enter(path);
        return reads;
    }

    /// <inheritdoc/>
    public override void Visit(ScriptMemberExpression node)
    {
        if (node.Target is ScriptVariable { Name: "site" })
            siteMembers.Add(node.Member!.Name);
        else
            base.Visit(node);
    }

    /// <inheritdoc/>
    public override void Visit(ScriptFunctionCall node)
    {
        if (node.Target is not ScriptVariable { Name: "asset" or "shared" or "include" } function)
        {
            base.Visit(node);
            return;
        }
        if (node.Arguments is not [ScriptLiteral { Value: string name }, ..])
            IsKnown = false;
        else if (function.Name == "asset")
            assets.Add(name);
        else if (function.Name == "shared")
            shared.Add(name);
        else
            Enter(name);
        foreach (var argument in node.Arguments)
            Visit(argument);
    }

    /// <inheritdoc/>
    public override void Visit(ScriptThisExpression node) => IsKnown = false; // everything by any name

    /// <inheritdoc/>
    public override void Visit(ScriptVariableGlobal node)
    {
        // Handed on as a whole, or called in another way than above.
        if (node.Name is "site" or "asset" or "shared" or "include")
            IsKnown = false;
    }

    private void Enter(string path)
    {
        if (!files.Add(path))
            return;
        if (templates.Find(path)?.Script is { } script)
            Visit(script.Page);
        else
            IsKnown = false;
    }
}
