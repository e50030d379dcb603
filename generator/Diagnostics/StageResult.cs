using System.Collections.Immutable;

namespace QiniuDocsGen.Diagnostics;

/// <summary>What a stage made, and what it found while making it.</summary>
public sealed record StageResult<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>A result without findings.</summary>
    public StageResult(T value)
        : this(value, [])
    {
    }
}
