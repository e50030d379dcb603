using System.Diagnostics.CodeAnalysis;

namespace QiniuDocsGen.Text;

/// <summary>A name for addresses and files: <c>a-z</c>, <c>0-9</c> and single inner hyphens, 1 to 80 characters, no reserved device name.</summary>
public readonly record struct Slug : IComparable<Slug>
{
    /// <summary>The longest slug that is accepted.</summary>
    public const int MaxLength = 80;

    private static readonly string[] Reserved = ["con", "prn", "aux", "nul"];

    private readonly string? value;

    private Slug(string value) => this.value = value;

    /// <summary>The slug as text.</summary>
    public string Value => value ?? "";

    /// <summary>Reads a slug.</summary>
    /// <exception cref="ArgumentException">The text is not a slug.</exception>
    public static Slug Parse(string text) =>
        TryParse(text, out var slug) ? slug : throw new ArgumentException($"'{text}' is not a slug: use a-z, 0-9 and single hyphens.", nameof(text));

    /// <summary>Reads a slug; false when the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Slug slug)
    {
        slug = default;
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || IsReserved(text))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var inner = i > 0 && i < text.Length - 1 && text[i - 1] != '-';
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && !(c == '-' && inner))
                return false;
        }
        slug = new Slug(text);
        return true;
    }

    /// <summary>Ordinal order.</summary>
    public int CompareTo(Slug other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsReserved(string text) =>
        Reserved.Contains(text) || (text.Length == 4 && text[..3] is "com" or "lpt" && char.IsAsciiDigit(text[^1]));
}
