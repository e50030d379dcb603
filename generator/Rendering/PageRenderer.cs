using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Functions;
using QiniuDocsGen.Rendering.Inputs;
using QiniuDocsGen.Rendering.Templates;
using QiniuDocsGen.Rendering.Views;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace QiniuDocsGen.Rendering;

/// <summary>Applies the templates of a site to its pages. Any number of threads may render at once.</summary>
internal sealed class PageRenderer
{
    /// <summary>The template around every page.</summary>
    public const string Layout = "layouts/base.html";

    private static readonly DiagnosticNote BuiltIn = new("this template belongs to the program, which reads it from there; one of the same path in the folder of --templates takes its place");

    private readonly TemplateSet templates;
    private readonly SiteView site;
    private readonly TemplateLimits limits;
    private readonly ScriptObject functions;
    private readonly ViewMembers members = new();
    private readonly PageInputs inputs;
    // No bag: that would keep its items, and with them the whole site, in each thread that ever rendered a page of it.
    private readonly ConcurrentQueue<SiteTemplateContext> idle = [];

    // A template that passed a limit once is not run again: waiting for the limit on every page would take hours. What is said of the pages that are left out.
    private readonly ConcurrentDictionary<string, Diagnostic> exhausted = new(StringComparer.Ordinal);

    /// <summary>Prepares rendering.</summary>
    /// <param name="templates">The templates.</param>
    /// <param name="links">The site and its assets.</param>
    /// <param name="limits">What a page may take.</param>
    public PageRenderer(TemplateSet templates, SiteLinks links, TemplateLimits limits)
    {
        this.templates = templates;
        this.limits = limits;
        site = links.SiteView;
        var shared = new SharedFunction(templates, script => Run(script, Variables(), inShared: true));
        functions = TemplateFunctions.All(
            ("word", new WordFunction(links.Words)),
            ("asset", new AssetFunction(links.Site.Address, links.Assets)),
            ("include", new IncludeFunction(templates)),
            ("shared", shared));
        inputs = new PageInputs(templates, links, members, shared.TextOf);
    }

    /// <summary>The fingerprint of all that a page is made from; null when that cannot be told. See <see cref="PageInputs"/>.</summary>
    public string? InputsOf(PlannedPage page, string template) => inputs.Of(page, template);

    /// <summary>Writes the HTML of a page, or returns what is wrong with its templates and writes nothing.</summary>
    public ImmutableArray<Diagnostic> Render(PlannedPage page, string template, IBufferWriter<byte> destination)
    {
        // A template that is missing or has syntax errors was reported when the pages were planned.
        if (templates.Find(template)?.Script is not { } script || templates.Find(Layout)?.Script is not { } layout)
            return [];
        var view = page.PageView();
        if (TryRun(page, template, script, Variables(view, page.Variable, page.View()), out var content) is { } fault)
            return [fault];
        if (TryRun(page, Layout, layout, Variables(view, "content", new Html(content)), out var html) is { } layoutFault)
            return [layoutFault];
        Encoding.UTF8.GetBytes(html, destination);
        return [];
    }

    private Diagnostic? TryRun(PlannedPage page, string path, Template script, ScriptObject variables, out string text)
    {
        text = "";
        if (exhausted.TryGetValue(path, out var notTried))
            return notTried;
        try
        {
            text = Run(script, variables, inShared: false);
            return null;
        }
        catch (ScriptRuntimeException exception)
        {
            var fault = FindingOf(path, exception);
            if (fault.Rule != RenderingRules.Limit)
                return fault;
            exhausted.TryAdd(path, NotTried(page, path, fault));
            return fault with { Notes = [.. fault.Notes, new DiagnosticNote($"on the page /{page.Route}")] };
        }
    }

    private static Diagnostic NotTried(PlannedPage page, string path, Diagnostic fault) => RenderingRules.NotTried.At(
        fault.Span!.Value,
        $"this page is not tried: {path} passed a limit on another one, and might cost as much here",
        new DiagnosticNote($"on the page /{page.Route}: {fault.Message}"));

    private string Run(Template script, ScriptObject variables, bool inShared)
    {
        if (!idle.TryDequeue(out var context))
            context = new SiteTemplateContext(functions, members, limits);
        using var stop = new CancellationTokenSource(limits.Time);
        var text = context.Render(script, variables, inShared, stop.Token);
        idle.Enqueue(context); // not after an exception, which leaves the context in the middle of things
        return text;
    }

    private ScriptObject Variables(PageView? page = null, string name = "", object? view = null)
    {
        var variables = new ScriptObject(3);
        variables.SetValue("site", site, readOnly: true);
        if (page is not null)
            variables.SetValue("page", page, readOnly: true);
        if (view is not null)
            variables.SetValue(name, view, readOnly: true);
        return variables;
    }

    private Diagnostic FindingOf(string path, ScriptRuntimeException exception)
    {
        var (rule, message) = TemplateFault.Describe(exception);
        var place = templates.PlaceOf(exception.Span) ?? templates.Find(path)!.File.Span(0, 0);
        return place.File.IsBuiltIn ? rule.At(place, message, BuiltIn) : rule.At(place, message);
    }
}
