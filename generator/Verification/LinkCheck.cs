using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Verification;

/// <summary>Follows every link of a page that leads to the site itself: it must stay below the base address, end as the settings say, and reach a file.</summary>
internal sealed class LinkCheck
{
    private static readonly FrozenSet<string> Schemes = FrozenSet.Create(StringComparer.Ordinal, "http", "https", "mailto", "tel");

    private static readonly RelativePath NotFoundPage = RelativePath.Parse("404.html");

    private static readonly (string Selector, string Attribute)[] Places =
    [
        ("a[href], area[href], link[href]", "href"), ("[src]", "src"), ("form[action]", "action"), ("[formaction]", "formaction"),
        ("object[data]", "data"), ("video[poster]", "poster"), ("use[href]", "href"),
    ];

    private readonly SiteAddress address;
    private readonly Uri root;
    private readonly FrozenSet<RelativePath> files;

    /// <summary>Prepares the check for a site.</summary>
    public LinkCheck(SiteAddress address, ImmutableArray<OutputFile> files)
    {
        this.address = address;
        root = new Uri(new Uri(address.Absolute(Route.Home)), address.BasePath);
        this.files = files.Select(file => file.Path).ToFrozenSet();
    }

    /// <summary>Checks the links of a page.</summary>
    public void Check(FinishedPage page, FileFindings findings)
    {
        foreach (var (selector, attribute) in Places)
        {
            foreach (var element in page.Document.QuerySelectorAll(selector))
                Follow(element.GetAttribute(attribute)!, page.Path, findings);
        }
        foreach (var element in page.Document.QuerySelectorAll("[srcset]"))
        {
            foreach (var candidate in element.GetAttribute("srcset")!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                Follow(candidate.Split(' ')[0], page.Path, findings);
        }
        foreach (var element in page.Document.QuerySelectorAll("meta[http-equiv=refresh i]"))
        {
            var content = element.GetAttribute("content") ?? "";
            var url = content.IndexOf("url=", StringComparison.OrdinalIgnoreCase);
            if (url >= 0)
                Follow(content[(url + 4)..].Trim(' ', '\'', '"'), page.Path, findings);
        }
    }

    /// <summary>Checks one link as it is written in a file.</summary>
    public void Follow(string written, RelativePath from, FileFindings findings)
    {
        if (Resolve(written, from) is not { } target)
        {
            findings.Add(VerificationRules.DeadLink, $"the link {VerificationRules.Quote(written)} is no address");
            return;
        }
        if (!Schemes.Contains(target.Scheme))
        {
            findings.Add(VerificationRules.DeadLink, $"the link {VerificationRules.Quote(written)} has the scheme '{target.Scheme}'; http, https, mailto or tel was expected");
            return;
        }
        if (!IsOnSameHost(target))
            return;
        if (from == NotFoundPage && !Uri.TryCreate(written, UriKind.Absolute, out _) && !written.StartsWith('#'))
            findings.Add(VerificationRules.LinkStyle, $"the link {VerificationRules.Quote(written)} is relative, and this page is shown under any address");
        if (!target.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal))
        {
            // A whole address on the same host may well be another site; a link without a host is meant for this one.
            if (!Uri.TryCreate(written, UriKind.Absolute, out var whole) || whole.IsFile)
                findings.Add(VerificationRules.LinkStyle, $"the link {VerificationRules.Quote(written)} leads out of the base path {address.BasePath}");
            return;
        }
        FollowInside(Uri.UnescapeDataString(target.AbsolutePath[root.AbsolutePath.Length..]), target, written, findings);
    }

    /// <summary>Whether something that a page loads comes from the site itself.</summary>
    public bool IsOwn(string written, RelativePath from) => Resolve(written, from) is { } target && IsOnSameHost(target);

    /// <summary>Whether an address is complete, with scheme and host, and of the site itself.</summary>
    public bool IsOwnWhole(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var target) && IsOnSameHost(target)
        && target.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal);

    private Uri? Resolve(string written, RelativePath from) => Uri.TryCreate(AddressOf(from), written, out var target) ? target : null;

    /// <summary>The address under which a reader has a page open; links on it are relative to that.</summary>
    private Uri AddressOf(RelativePath page)
    {
        var whole = address.Absolute(page);
        return new Uri(address.Style == UrlStyle.Directory && page.Name == "index.html" ? whole[..^page.Name.Length] : whole);
    }

    private bool IsOnSameHost(Uri target) => target.Scheme == root.Scheme && target.Authority == root.Authority;

    private void FollowInside(string path, Uri target, string written, FileFindings findings)
    {
        var isFolder = path.Length == 0 || path.EndsWith('/');
        var file = isFolder ? path + "index.html" : path;
        if (!RelativePath.TryParse(file, out var found) || !files.Contains(found))
        {
            findings.Add(VerificationRules.DeadLink, $"the link {VerificationRules.Quote(written)} leads to '{file}', which the site does not have");
            return;
        }
        if (isFolder && address.Style == UrlStyle.File)
            findings.Add(VerificationRules.LinkStyle, $"the link {VerificationRules.Quote(written)} ends with '/'; with url_style file it must name {file}");
        else if (found.Name == "index.html" && !isFolder && address.Style == UrlStyle.Directory)
            findings.Add(VerificationRules.LinkStyle, $"the link {VerificationRules.Quote(written)} names index.html; with url_style directory it must end with '/'");
        findings.Links.Add(new FoundLink(found, Uri.UnescapeDataString(target.Fragment.TrimStart('#')), written));
    }
}
