using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering;
using QiniuDocsGen.Rendering.Templates;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Rendering;

/// <summary>A sample site after planning, and its pages as text.</summary>
internal sealed class Rendered
{
    private static readonly TemplateLimits Tight = TemplateLimits.Default with
    {
        Steps = 200_000,
        Loops = 10_000,
        Characters = 100_000,
        Regex = TimeSpan.FromMilliseconds(50),
    };

    private Rendered(ImmutableArray<Page> pages, ImmutableArray<Diagnostic> found)
    {
        Pages = pages;
        Found = found;
    }

    public ImmutableArray<Page> Pages { get; }

    /// <summary>What planning reported.</summary>
    public ImmutableArray<Diagnostic> Found { get; }

    public static Rendered From(SampleSite sample, params (string Path, string? Text)[] templates) => From(sample, TemplateLimits.Default, templates);

    public static Rendered From(SampleSite sample, TemplateLimits limits, params (string Path, string? Text)[] templates)
    {
        var site = sample.Site();
        var planned = PagePlanner.Plan(site, new Deferred<SiteRelations>(sample.Relations), SampleSite.Articles(site), sample.Assets, SampleTemplates.With(templates), limits);
        return new Rendered(planned.Value, planned.Diagnostics);
    }

    /// <summary>A site with built-in templates and some of its own over them.</summary>
    public static Rendered WithOwn(SampleSite sample, (string Path, string? Text)[] builtIn, params (string Path, string? Text)[] own)
    {
        var site = sample.Site();
        var paths = own.Select(t => t.Path).ToHashSet();
        var all = SampleTemplates.With([.. builtIn, .. own])
            .Select(f => new SourceFile(f.Path, f.DisplayPath, f.Text) { IsBuiltIn = !paths.Contains(f.Path.Value) });
        var planned = PagePlanner.Plan(site, new Deferred<SiteRelations>(sample.Relations), SampleSite.Articles(site), sample.Assets, [.. all]);
        return new Rendered(planned.Value, planned.Diagnostics);
    }

    public static Rendered Tightly(params (string Path, string? Text)[] templates) => From(new SampleSite(), Tight, templates);

    /// <summary>One page whose template is the given text.</summary>
    public static string Text(string template, SampleSite? sample = null) =>
        From(sample ?? new SampleSite(), ("layouts/base.html", "{{ content }}"), ("questions/default.html", template)).Html("q/e1");

    /// <summary>What the template of an entry is found guilty of.</summary>
    public static Diagnostic Fault(string template, params (string Path, string? Text)[] further) =>
        Assert.Single(Tightly([("questions/default.html", template), .. further]).Faults("q/e1"));

    public Page Page(string route) => Pages.Single(p => p.Route.Value == route);

    /// <summary>The text of a page that must render without a finding.</summary>
    public string Html(string route)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Assert.Empty(Page(route).Content(bytes));
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>What rendering a page finds; such a page writes nothing.</summary>
    public ImmutableArray<Diagnostic> Faults(string route)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var found = Page(route).Content(bytes);
        Assert.Equal(0, bytes.WrittenCount);
        return found;
    }
}
