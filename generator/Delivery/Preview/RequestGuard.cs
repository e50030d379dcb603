using System.Net;

namespace QiniuDocsGen.Delivery.Preview;

/// <summary>
/// Tells requests of this machine's user from those of foreign pages. A page of another site could have its own name point to this machine and read
/// the preview (DNS rebinding), or open a socket to it; its host or origin then is not ours.
/// </summary>
internal static class RequestGuard
{
    /// <summary>Whether a <c>Host</c> header names this machine.</summary>
    public static bool IsOwnHost(string? host) =>
        Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var address)
        && address.PathAndQuery == "/" && IsThisMachine(address);

    /// <summary>Whether an <c>Origin</c> header names the page of the preview itself; browsers always send one with a socket.</summary>
    public static bool IsOwnOrigin(string? origin, string? host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttp && IsThisMachine(address)
        && string.Equals(address.Authority, host, StringComparison.OrdinalIgnoreCase);

    private static bool IsThisMachine(Uri address) =>
        address.UserInfo.Length == 0
        && (address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
