using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Outputs.Emitters;

/// <summary>Leads from addresses whose page moved to where it is now, without a server: by a page that refreshes itself.</summary>
internal static class Redirects
{
    /// <summary>Makes a page for each address that moved.</summary>
    public static StageResult<ImmutableArray<OutputFile>> Emit(OutputMaterial material)
    {
        var (site, address) = (material.Site, material.Site.Address);
        var moved = site.Moved.Select(move => (From: Route.Question(move.From), To: Route.Question(move.To)))
            .Concat(site.MovedLists.Select(move => (move.From, move.To))).ToImmutableArray();
        var redirects = moved.Select(move => (From: address.FileOf(move.From), move.To));
        if (site.Settings.FormerUrlStyle is { } former && former != address.Style)
        {
            var before = address with { Style = former };
            var all = material.Pages.Where(page => page.Route != Route.Home && page.Route != Route.NotFound).Select(page => (From: page.Route, To: page.Route));
            redirects = redirects.Concat(all.Concat(moved).Select(move => (From: before.FileOf(move.From), move.To)));
        }
        return new StageResult<ImmutableArray<OutputFile>>([.. redirects.Select(redirect => TextFile.Of(redirect.From, () => Text(redirect.To, material)))]);
    }

    private static string Text(Route to, OutputMaterial material)
    {
        var address = material.Site.Address;
        var link = XmlText.Escape(address.Href(to));
        var canonical = address.BaseUrl is null ? "" : $"<link rel=\"canonical\" href=\"{XmlText.Escape(address.Absolute(to))}\">\n";
        var words = XmlText.Escape(material.Word("redirect.text"));
        return
            $"<!doctype html>\n<html lang=\"{XmlText.Escape(material.Site.Settings.Language)}\">\n<head>\n<meta charset=\"utf-8\">\n" +
            $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{words}</title>\n<meta name=\"robots\" content=\"noindex\">\n" +
            $"{canonical}<meta http-equiv=\"refresh\" content=\"0; url={link}\">\n</head>\n<body>\n<main><h1>{words}</h1>\n" +
            $"<p><a href=\"{link}\">{link}</a></p></main>\n</body>\n</html>\n";
    }
}
