using QiniuDocsGen.Leaks.Tables;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Leaks;

/// <summary>What the settings of a site say of leaks: which values are none, and what is done with the others.</summary>
internal sealed class LeakPolicy
{
    private readonly PrivacySettings privacy;

    /// <summary>Reads the settings. The site's own address and contact may be published.</summary>
    public LeakPolicy(SiteSettings settings)
    {
        privacy = settings.Privacy;
        var own = privacy.Allowed.Select(allowed => (allowed.Kind, allowed.Value));
        if (settings.BaseUrl is { } address)
            own = own.Append((PublicValues.DomainKind, address.Host)).Append(("ip-address", address.Host)).Append(("private-ip", address.Host));
        if (settings.Contact is { } link && Uri.TryCreate(link.Url.Fill(), UriKind.Absolute, out var contact))
            own = own.Append(contact.Scheme == Uri.UriSchemeMailto ? ("email", contact.UserInfo + "@" + contact.Host) : (PublicValues.DomainKind, contact.Host));
        Scanner = new LeakScanner(new AllowList(own));
    }

    /// <summary>Finds leaks, but for the values that may be published.</summary>
    public LeakScanner Scanner { get; }

    /// <summary>Whether a badge takes the place of values of a kind.</summary>
    public bool IsRedacted(LeakPattern pattern) => ActionOf(pattern) == PrivacyAction.Redact;

    /// <summary>What is done with a kind: what the settings say of it, or else of its severity, or else what suits that.</summary>
    public PrivacyAction ActionOf(LeakPattern pattern)
    {
        if (privacy.Policy.TryGetValue(pattern.Kind, out var action) || privacy.Policy.TryGetValue(pattern.Grade.ToString().ToLowerInvariant(), out action))
            return action;
        return pattern.Default;
    }
}
