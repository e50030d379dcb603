using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Articles.Authored;

/// <summary>
/// Decides where links of authored text lead: http, https and mailto addresses as they are; <c>part-02.md#标题</c> and <c>#标题</c> to the page
/// of the entry; <c>/c/cdn/</c> to that page of this site, below its base path. Everything else is refused.
/// </summary>
internal sealed class LinkResolver(Site site)
{
    private const string Allowed = "expected http, https, mailto, a page of this site such as /c/cdn/, or the path of a part";

    private readonly Lazy<NormalForm> form = new(() => new NormalForm(site.Language));
    private readonly Lazy<FrozenSet<Route>> routes = new(() => RoutesOf(site));
    private readonly EntryTitles titles = new(site);

    /// <summary>Resolves the target of a link.</summary>
    /// <param name="target">The target with its entities and escapes decoded.</param>
    /// <param name="from">The path of the part in which it stands.</param>
    public LinkTarget Resolve(string target, RelativePath from)
    {
        if (target.Length == 0)
            return Refuse(target, "is empty");
        if (target.Any(c => c == '\\' || IsHidden(c)))
            return Refuse(target, "holds a back slash or a character that cannot be seen");
        if (target.StartsWith("//", StringComparison.Ordinal))
            return Refuse(target, "names a host without a scheme");

        var colon = target.IndexOf(':', StringComparison.Ordinal);
        var end = target.AsSpan().IndexOfAny("/?#");
        if (colon >= 0 && (end < 0 || colon < end))
            return ResolveAddress(target, target[..colon].ToLowerInvariant());

        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? target : target[..hash];
        if (path.Length == 0 || path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return ResolveEntry(target, Uri.UnescapeDataString(path), hash < 0 ? "" : Uri.UnescapeDataString(target[(hash + 1)..]), from);
        return ResolvePath(target);
    }

    private static LinkTarget ResolveAddress(string target, string scheme)
    {
        if (scheme == "mailto" && target.Length > "mailto:".Length)
            return LinkTarget.Inside(Encode(target));
        if (scheme is not ("http" or "https"))
            return Refuse(target, "has a scheme that is not allowed");
        var isWhole = target.AsSpan(scheme.Length).StartsWith("://") && Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Host.Length > 0;
        return isWhole ? LinkTarget.Outside(Encode(target)) : Refuse(target, "is not a whole address");
    }

    private LinkTarget ResolveEntry(string target, string path, string anchor, RelativePath from)
    {
        if (!TryFollow(path, from, out var part) || !titles.HasPart(part))
            return LinkTarget.None(
                ArticlesRules.UnknownEntry, $"the link {Quotation.Of(target)} names no part: expected a path as seen from {Quotation.Of(from.Value)}");
        var key = EntryAnchor.Key(form.Value, anchor);
        if (site.EntryLinks.TryGetValue(new EntryLink(part, key), out var entry))
            return LinkTarget.Inside(site.Address.Href(Route.Question(entry)));
        var nearest = titles.Nearest(part, key);
        return LinkTarget.None(
            ArticlesRules.UnknownEntry,
            $"the link {Quotation.Of(target)} names no entry: expected '#' and the title of an entry of {Quotation.Of(part.Value)}",
            nearest is null ? null : $"the nearest title is {Quotation.Of(nearest)}");
    }

    private LinkTarget ResolvePath(string target)
    {
        var tailStart = target.AsSpan().IndexOfAny("?#");
        var path = tailStart < 0 ? target : target[..tailStart];
        var tail = tailStart < 0 ? "" : Encode(target[tailStart..]);
        var route = new Route(Uri.UnescapeDataString(path).Trim('/'));
        return path.StartsWith('/') && routes.Value.Contains(route)
            ? LinkTarget.Inside(Encode(site.Address.Href(route)) + tail)
            : LinkTarget.None(ArticlesRules.UnknownEntry, $"the link {Quotation.Of(target)} leads to no page of this site: {Allowed}", Guess(target, path));
    }

    /// <summary>What the author of a path that leads nowhere may have meant.</summary>
    private string? Guess(string target, string path)
    {
        if (path.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return $"for another site, write the whole address: {Quotation.Of("https://" + target)}";
        if (routes.Value.Contains(new Route(path.Trim('/'))))
            return $"for a page of this site, begin with a slash: {Quotation.Of("/" + path.Trim('/') + "/")}";
        return target.Contains('#', StringComparison.Ordinal) ? $"for an entry, write the name of the file: {Quotation.Of(path + ".md" + target[path.Length..])}" : null;
    }

    private static FrozenSet<Route> RoutesOf(Site site) =>
    [
        Route.Home,
        Route.Search,
        Route.Causes,
        .. site.Products.SelectMany(p => p.Topics.Select(t => t.Route).Concat(p.Causes.Select(c => c.Route)).Prepend(p.Route)),
        .. site.Causes.Select(c => c.Route),
        .. site.Entries.Select(e => e.Route),
    ];

    /// <summary>The part that a path means, as seen from another part; an empty path means that part itself.</summary>
    private static bool TryFollow(string path, RelativePath from, out RelativePath part)
    {
        part = from;
        if (path.Length == 0)
            return true;
        var segments = path.StartsWith('/') ? [] : from.Value.Split('/')[..^1].ToList();
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count == 0)
                return false;
            if (segment == "..")
                segments.RemoveAt(segments.Count - 1);
            else if (segment != ".")
                segments.Add(segment);
        }
        return RelativePath.TryParse(string.Join('/', segments), out part);
    }

    private static LinkTarget Refuse(string target, string fault) =>
        LinkTarget.None(ArticlesRules.UnsafeLink, $"the address {Quotation.Of(target)} {fault}: {Allowed}");

    private static bool IsHidden(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator || c == '\uFFFD';

    /// <summary>Writes characters that have no place in an address as percent codes; letters of any script stay readable.</summary>
    private static string Encode(string address)
    {
        var encoded = new StringBuilder(address.Length);
        foreach (var rune in address.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || "\"<>^`{|}".Contains((char)Math.Min(rune.Value, 0xFFFF), StringComparison.Ordinal))
                encoded.Append(Uri.EscapeDataString(rune.ToString()));
            else
                encoded.Append(rune);
        }
        return encoded.ToString();
    }
}
