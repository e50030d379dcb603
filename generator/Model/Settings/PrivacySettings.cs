using System.Collections.Frozen;
using System.Collections.Immutable;

namespace QiniuDocsGen.Model.Settings;

/// <summary>What is done with a value that should not be published.</summary>
public enum PrivacyAction
{
    /// <summary>A badge stands in its place, and it is reported.</summary>
    Redact,

    /// <summary>It is an error, so that no site is delivered.</summary>
    Fail,

    /// <summary>It is reported and stays.</summary>
    Report,

    /// <summary>It stays, without a word.</summary>
    Allow,
}

/// <summary>What <c>privacy:</c> of <c>site.yml</c> says.</summary>
public sealed record PrivacySettings
{
    /// <summary>Nothing said: every kind is treated by its severity.</summary>
    public static PrivacySettings Default { get; } = new();

    /// <summary>Actions by the name of a kind or of a severity (<c>block</c>, <c>warn</c>, <c>info</c>).</summary>
    public FrozenDictionary<string, PrivacyAction> Policy { get; init; } = FrozenDictionary<string, PrivacyAction>.Empty;

    /// <summary>Values that may be published.</summary>
    public ImmutableArray<AllowedValue> Allowed { get; init; } = [];
}

/// <summary>A value that may be published.</summary>
/// <param name="Kind">The kind of leak that it looks like.</param>
/// <param name="Value">The value; of domains also <c>*.example.cn</c> for one with all hosts below it.</param>
public readonly record struct AllowedValue(string Kind, string Value);
