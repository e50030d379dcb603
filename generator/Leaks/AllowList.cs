using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using QiniuDocsGen.Leaks.Tables;

namespace QiniuDocsGen.Leaks;

/// <summary>Values that may be published, by kind of leak: the vendor's own and public ones, and those of the settings.</summary>
internal sealed class AllowList
{
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789 -()+·");

    private readonly FrozenDictionary<string, FrozenSet<string>> values;

    /// <summary>The built-in values and more.</summary>
    /// <param name="more">Kinds and values of the settings; a value <c>*.example.cn</c> stands for a domain and all hosts below it.</param>
    public AllowList(IEnumerable<(string Kind, string Value)> more) => values = PublicValues.All
        .Concat(more)
        .GroupBy(entry => entry.Kind, entry => Normalize(entry.Value))
        .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The built-in values only.</summary>
    public static AllowList BuiltIn { get; } = new([]);

    /// <summary>Whether a value of a kind may be published.</summary>
    public bool Contains(string kind, ReadOnlySpan<char> value)
    {
        if (!values.TryGetValue(kind, out var allowed))
            return false;
        var normal = Normalize(value);
        if (allowed.Contains(normal))
            return true;
        for (var dot = -1; kind == PublicValues.DomainKind && dot < normal.Length;)
        {
            if (allowed.Contains(string.Concat("*.", normal.AsSpan(dot + 1))))
                return true;
            dot = normal.IndexOf('.', dot + 1) is var next and >= 0 ? next : normal.Length;
        }
        return false;
    }

    /// <summary>The form in which values are compared: folded, small letters, without blanks, and numbers without the signs between groups.</summary>
    public static string Normalize(ReadOnlySpan<char> value)
    {
        var folded = Reading.LeakText.Of(value.ToString(), 0, value.Length).Folded;
        var isNumber = !folded.AsSpan().ContainsAnyExcept(NumberSigns);
        var normal = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (!char.IsWhiteSpace(c) && !(isNumber && !char.IsAsciiDigit(c)))
                normal.Append(char.ToLowerInvariant(c));
        }
        return normal.ToString();
    }
}
