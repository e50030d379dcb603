using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Cli.Check;

/// <summary>A way in which a site can be addressed.</summary>
/// <param name="Name">For people: <c>/repo/q/abc/</c>.</param>
/// <param name="Settings">The settings of the site for it.</param>
internal sealed record AddressForm(string Name, SiteSettings Settings);

/// <summary>
/// The ways in which a site must be sound, whatever its settings say now: at the root of a host, below a path, and with addresses that end in a file
/// name. Who checks one and publishes another would find dead links too late.
/// </summary>
internal static class AddressForms
{
    private static readonly Uri Anywhere = new("https://docs.example.com/");

    /// <summary>The form that the settings ask for.</summary>
    public static AddressForm Own(SiteSettings settings) => Form(settings);

    /// <summary>The others.</summary>
    public static ImmutableArray<AddressForm> Others(SiteSettings settings)
    {
        var root = settings.BaseUrl ?? Anywhere;
        var own = Own(settings).Name;
        return
        [
            .. new[] { ("/", UrlStyle.Directory), ("/repo/", UrlStyle.Directory), ("/", UrlStyle.File) }
                .Select(form => Form(settings with { BaseUrl = new Uri(root, form.Item1), UrlStyle = form.Item2 }))
                .Where(form => form.Name != own),
        ];
    }

    private static AddressForm Form(SiteSettings settings) =>
        new(new SiteAddress(settings.BaseUrl, settings.UrlStyle).Href(new Route("q/…")), settings);
}
