using System.Collections.Immutable;

namespace QiniuDocsGen.Model.Settings;

/// <summary>What <c>quality:</c> of <c>site.yml</c> says.</summary>
/// <param name="Ignored">The codes of rules about quality that are not to be reported.</param>
public sealed record QualitySettings(ImmutableArray<string> Ignored)
{
    /// <summary>Every rule is reported.</summary>
    public static QualitySettings Default { get; } = new([]);
}
