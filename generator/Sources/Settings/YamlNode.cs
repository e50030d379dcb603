using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>A value of a settings file and where it stands.</summary>
internal abstract record YamlNode(SourceSpan Span)
{
    /// <summary>What it is, for messages.</summary>
    public abstract string What { get; }
}

/// <summary>A single value.</summary>
/// <param name="Value">Its text.</param>
/// <param name="IsPlain">Whether it stands without quotes; only then can it be a number, true or false.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record YamlScalar(string Value, bool IsPlain, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>Whether it stands for no value: nothing behind the colon.</summary>
    public bool IsEmpty => IsPlain && Value.Length == 0;

    /// <inheritdoc/>
    public override string What => IsEmpty ? "nothing" : Quotation.Of(Value);
}

/// <summary>A list of values.</summary>
internal sealed record YamlList(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span)
{
    /// <inheritdoc/>
    public override string What => "a list";
}

/// <summary>Keys and values in the order of the file; each key once.</summary>
internal sealed record YamlMap(ImmutableArray<(YamlScalar Key, YamlNode Value)> Items, SourceSpan Span) : YamlNode(Span)
{
    /// <inheritdoc/>
    public override string What => "keys and values";
}
