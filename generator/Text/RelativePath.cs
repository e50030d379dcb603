using System.Diagnostics.CodeAnalysis;

namespace QiniuDocsGen.Text;

/// <summary>A path below some root: forward slashes, no empty, <c>.</c> or <c>..</c> segment, no drive, no control character.</summary>
public readonly record struct RelativePath : IComparable<RelativePath>
{
    private readonly string? value;

    private RelativePath(string value) => this.value = value;

    /// <summary>The path as text, for example <c>parts/part-19.md</c>; empty for the root itself.</summary>
    public string Value => value ?? "";

    /// <summary>The last segment.</summary>
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The last dot and what follows it in <see cref="Name"/>, in lower case; empty when there is none.</summary>
    public string Extension
    {
        get
        {
            var dot = Name.LastIndexOf('.');
            return dot <= 0 ? "" : Name[dot..].ToLowerInvariant();
        }
    }

    /// <summary>Reads a path; back slashes count as slashes.</summary>
    /// <exception cref="ArgumentException">The text is absolute, leaves its root, or holds a control character.</exception>
    public static RelativePath Parse(string text) =>
        TryParse(text, out var path) ? path : throw new ArgumentException($"'{text}' is not a relative path inside its root.", nameof(text));

    /// <summary>Reads a path; false for what <see cref="Parse"/> refuses.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RelativePath path)
    {
        path = default;
        if (string.IsNullOrEmpty(text))
            return false;
        var slashed = text.Replace('\\', '/');
        foreach (var segment in slashed.Split('/'))
        {
            if (segment is "" or "." or ".." || segment.Any(char.IsControl) || segment.Contains(':', StringComparison.Ordinal))
                return false;
        }
        path = new RelativePath(slashed);
        return true;
    }

    /// <summary>This path with further segments below it.</summary>
    public RelativePath Combine(string below) => Parse(Value.Length == 0 ? below : $"{Value}/{below}");

    /// <summary>Ordinal order, the same on every machine.</summary>
    public int CompareTo(RelativePath other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
