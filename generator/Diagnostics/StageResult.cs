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

/// <summary>What a stage makes when its value is first asked for, once, on whatever thread asks; others wait for it.</summary>
public sealed class Deferred<T>
{
    private readonly Lazy<StageResult<T>> result;

    /// <summary>Puts a stage off.</summary>
    /// <param name="stage">The stage, a pure function.</param>
    public Deferred(Func<StageResult<T>> stage) => result = new Lazy<StageResult<T>>(stage);

    /// <summary>A value that is there already.</summary>
    public Deferred(T value) => result = new Lazy<StageResult<T>>(new StageResult<T>(value));

    /// <summary>The value, made now if it was not made before.</summary>
    public T Value => result.Value.Value;

    /// <summary>The value and what was found while it was made.</summary>
    public StageResult<T> Result => result.Value;
}
