using System.Collections.Concurrent;
using QiniuDocsGen.Rendering.Templates;
using Scriban;

namespace QiniuDocsGen.Rendering.Inputs;

/// <summary>
/// Tells pages apart by what they are made from: the program, the text of their templates, the interface words, what those templates look at of the
/// site, and the views of the page. Pages of one path with equal inputs have equal bytes, so they need not be rendered to know them.
/// </summary>
/// <param name="templates">The templates.</param>
/// <param name="links">The site and its assets.</param>
/// <param name="members">How the members of views are read.</param>
/// <param name="sharedText">The text of a shared partial; null when it fails.</param>
internal sealed class PageInputs(TemplateSet templates, SiteLinks links, ViewMembers members, Func<string, string?> sharedText)
{
    private readonly ConcurrentDictionary<string, string?> ofTemplates = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<InputDigest> idle = [];
    private readonly CardHashes cards = new();

    /// <summary>The fingerprint of all that a page is made from, in hexadecimal digits; null when that cannot be told.</summary>
    /// <param name="page">The page.</param>
    /// <param name="template">The template that makes it.</param>
    public string? Of(PlannedPage page, string template)
    {
        if (ofTemplates.GetOrAdd(template, OfTemplate) is not { } common)
            return null;
        if (!idle.TryDequeue(out var digest))
            digest = new InputDigest(members, cards);
        digest.Add(common);
        digest.Add(page.PageView());
        digest.Add(page.View());
        var inputs = digest.Finish();
        idle.Enqueue(digest);
        return inputs;
    }

    private string? OfTemplate(string template)
    {
        var reads = TemplateReads.Of(templates, PageRenderer.Layout, template);
        var shared = reads.Shared.Select(sharedText).ToList();
        if (!reads.IsKnown || shared.Contains(null))
            return null;
        var digest = new InputDigest(members, cards);
        digest.Add(typeof(PageInputs).Module.ModuleVersionId.ToString());
        digest.Add(typeof(Template).Module.ModuleVersionId.ToString());
        digest.Add(template);
        foreach (var path in reads.Files)
        {
            digest.Add(path);
            digest.Add(templates.Find(path)!.File.Text);
        }
        foreach (var (key, text) in links.Site.Words.Texts.OrderBy(word => word.Key, StringComparer.Ordinal))
        {
            digest.Add(key);
            digest.Add(text);
        }
        digest.Add(links.Words.Language);
        foreach (var member in reads.SiteMembers)
        {
            digest.Add(member);
            digest.Add(members.ValueOf(links.SiteView, member));
        }
        foreach (var asset in reads.Assets)
        {
            digest.Add(asset);
            digest.Add(links.Assets.Find(asset) is { } path ? links.Site.Address.Href(path) : null);
        }
        shared.ForEach(digest.Add);
        return digest.Finish();
    }
}
