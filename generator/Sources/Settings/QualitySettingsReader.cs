using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>Reads <c>quality:</c> of <c>site.yml</c>, and which rules an entry ignores.</summary>
internal static class QualitySettingsReader
{
    private const string Prefix = "QD3";
    private const int CodeLength = 6;

    /// <summary>What the section says; the defaults when there is none.</summary>
    public static QualitySettings Read(YamlMap? section, List<Diagnostic> found) =>
        section is null ? QualitySettings.Default : new QualitySettings(ReadIgnored(new SettingsMap(section, found, "ignore")));

    /// <summary>The codes below <c>ignore</c>; only rules about quality can be ignored.</summary>
    public static ImmutableArray<string> ReadIgnored(SettingsMap keys)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        foreach (var code in keys.Texts("ignore"))
        {
            if (code.Value.Length == CodeLength && code.Value.StartsWith(Prefix, StringComparison.Ordinal) && code.Value.AsSpan(Prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0)
                codes.Add(code.Value);
            else
                keys.Wrong("ignore", code, "a code of a rule about quality, such as QD3004,");
        }
        return codes.ToImmutable();
    }
}
