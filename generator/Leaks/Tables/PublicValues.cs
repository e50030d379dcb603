using System.Collections.Immutable;

namespace QiniuDocsGen.Leaks.Tables;

/// <summary>Values that look like leaks and are public: each line with the reason.</summary>
internal static class PublicValues
{
    /// <summary>The kind of domains.</summary>
    public const string DomainKind = "customer-domain";

    /// <summary>Kinds and values.</summary>
    public static ImmutableArray<(string Kind, string Value)> All { get; } =
    [
        // The vendor's hotline, printed on every page of its site.
        ("hotline-number", "400-808-9176"),
        // The vendor's mailboxes for everyone; those of its people are not among them.
        .. Of("email", "support@qiniu.com", "sales@qiniu.com", "service@qiniu.com", "bd@qiniu.com", "hr@qiniu.com", "security@qiniu.com", "marketing@qiniu.com", "pr@qiniu.com", "legal@qiniu.com"),
        // Names that code hosts use for every repository.
        .. Of("email", "git@github.com", "git@gitee.com", "git@gitlab.com"),
        // Resolvers that anyone may ask.
        .. Of("ip-address", "8.8.8.8", "8.8.4.4", "114.114.114.114", "114.114.115.115", "114.114.114.119", "114.114.114.110", "223.5.5.5", "223.6.6.6",
            "119.29.29.29", "182.254.116.116", "180.76.76.76", "1.1.1.1", "1.0.0.1", "9.9.9.9", "208.67.222.222", "208.67.220.220", "1.2.4.8", "210.2.4.8", "101.226.4.6", "180.184.1.1",
            "2001:4860:4860::8888", "2001:4860:4860::8844", "2400:3200::1", "2606:4700:4700::1111"),
        // The networks inside as a whole (RFC 1918, RFC 6598, RFC 3927), which anyone writes into a list of rules.
        .. Of("private-ip", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16"),
        // Examples in the manuals of Amazon.
        .. Of("cloud-key", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "AKIAI44QH8DHBEXAMPLE"),
        // Default ids of the standard for cameras (GB/T 28181): of the server, its domain and the first device.
        .. Of("bank-account", "34020000002000000001", "34020000001320000001", "34020000001310000001", "3402000000"),
        .. Of("account-number", "34020000002000000001", "34020000001320000001", "34020000001310000001", "3402000000"),
        .. Of("bank-card", "34020000002000000001", "34020000001320000001", "34020000001310000001"),
        // Numbers that shops print in every manual of payment.
        .. Of("bank-card", "4111111111111111", "4242424242424242", "5555555555554444"),
    ];

    private static IEnumerable<(string Kind, string Value)> Of(string kind, params string[] values) => values.Select(value => (kind, value));
}
