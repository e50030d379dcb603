using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>Reads <c>privacy:</c> of <c>site.yml</c>: what is done with each kind of leak, and which values may be published.</summary>
internal static class PrivacySettingsReader
{
    private static readonly ImmutableArray<string> Kinds = [.. LeakPatterns.All.Select(pattern => pattern.Kind)];
    private static readonly ImmutableArray<string> PolicyKeys = [.. Enum.GetNames<LeakGrade>().Select(name => name.ToLowerInvariant()), .. Kinds];

    /// <summary>What the section says; the defaults when there is none.</summary>
    public static PrivacySettings Read(YamlMap? section, List<Diagnostic> found)
    {
        if (section is null)
            return PrivacySettings.Default;
        var keys = new SettingsMap(section, found, "policy", "allow");
        return new PrivacySettings { Policy = ReadPolicy(keys.Map("policy"), found), Allowed = ReadAllowed(keys.Map("allow"), found) };
    }

    private static FrozenDictionary<string, PrivacyAction> ReadPolicy(YamlMap? section, List<Diagnostic> found)
    {
        var policy = new Dictionary<string, PrivacyAction>(StringComparer.Ordinal);
        if (section is null)
            return policy.ToFrozenDictionary();
        var keys = new SettingsMap(section, found, PolicyKeys.AsSpan());
        foreach (var key in PolicyKeys)
        {
            if (keys.Text(key) is not { } text)
                continue;
            if (text.Value is "redact" or "fail" or "report" or "allow")
                policy[key] = Enum.Parse<PrivacyAction>(text.Value, ignoreCase: true);
            else
                keys.Wrong(key, text, "redact, fail, report or allow");
        }
        return policy.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<AllowedValue> ReadAllowed(YamlMap? section, List<Diagnostic> found)
    {
        if (section is null)
            return [];
        var keys = new SettingsMap(section, found, Kinds.AsSpan());
        return [.. Kinds.SelectMany(kind => keys.Texts(kind).Select(value => new AllowedValue(kind, value.Value)))];
    }
}
