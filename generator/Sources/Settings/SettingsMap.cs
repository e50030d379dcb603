using System.Collections.Immutable;
using System.Globalization;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>
/// Keys and values of a settings file, read with the type that each key has. What does not fit is reported and counts as absent.
/// </summary>
internal sealed class SettingsMap
{
    private readonly YamlMap map;
    private readonly List<Diagnostic> found;

    /// <summary>Wraps a map, and reports each key that is not among the known ones, with the nearest of them.</summary>
    public SettingsMap(YamlMap map, List<Diagnostic> found, params ReadOnlySpan<string> known)
    {
        this.map = map;
        this.found = found;
        foreach (var (key, _) in map.Items)
        {
            if (!known.Contains(key.Value))
                found.Add(SourceRules.SettingsKey.At(key.Span, $"the key {Quotation.Of(key.Value)} is unknown; {Suggest(key.Value, known)}"));
        }
    }

    /// <summary>Where the map begins.</summary>
    public SourceSpan Span => map.Span;

    /// <summary>A text on one line without control characters or direction marks; null when absent.</summary>
    public YamlScalar? Text(string key)
    {
        if (Find(key) is not { } value)
            return null;
        if (value is YamlScalar scalar && !string.IsNullOrWhiteSpace(scalar.Value) && !scalar.Value.Any(Quotation.IsUnsafe))
            return scalar with { Value = scalar.Value.Trim() };
        Wrong(key, value, "a text on one line without control characters");
        return null;
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public ImmutableArray<YamlScalar> Texts(string key)
    {
        var items = Find(key) switch
        {
            null => [],
            YamlList list => list.Items,
            var single => [single],
        };
        var texts = ImmutableArray.CreateBuilder<YamlScalar>();
        foreach (var item in items)
        {
            if (item is YamlScalar { IsEmpty: false } scalar && !string.IsNullOrWhiteSpace(scalar.Value) && !scalar.Value.Any(Quotation.IsUnsafe))
                texts.Add(scalar with { Value = scalar.Value.Trim() });
            else
                Wrong(key, item, "a list of texts on one line");
        }
        return texts.ToImmutable();
    }

    /// <summary>A whole number in a range; null when absent.</summary>
    public int? Number(string key, int least, int most)
    {
        if (Find(key) is not { } value)
            return null;
        if (value is YamlScalar { IsPlain: true } scalar
            && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Wrong(key, value, $"a whole number from {least} to {most}");
        return null;
    }

    /// <summary>True or false; false when absent.</summary>
    public bool Flag(string key)
    {
        if (Find(key) is not { } value)
            return false;
        if (value is YamlScalar { IsPlain: true, Value: "true" or "false" } scalar)
            return scalar.Value == "true";
        Wrong(key, value, "true or false");
        return false;
    }

    /// <summary>Keys and values below a key; null when absent.</summary>
    public YamlMap? Map(string key)
    {
        var value = Find(key);
        if (value is not (null or YamlMap))
            Wrong(key, value, "keys and values");
        return value as YamlMap;
    }

    /// <summary>The list of keys and values below a key.</summary>
    public ImmutableArray<YamlMap> Maps(string key)
    {
        var value = Find(key);
        if (value is not (null or YamlList))
            Wrong(key, value, "a list");
        var maps = ImmutableArray.CreateBuilder<YamlMap>();
        foreach (var item in value is YamlList list ? list.Items : [])
        {
            if (item is YamlMap entry)
                maps.Add(entry);
            else
                Wrong(key, item, "a list of keys and values");
        }
        return maps.ToImmutable();
    }

    /// <summary>Reports a value that does not fit its key.</summary>
    public void Wrong(string key, YamlNode value, string expected) =>
        found.Add(SourceRules.SettingsValue.At(value.Span, $"`{key}` is {value.What}; {expected} was expected"));

    private YamlNode? Find(string key)
    {
        foreach (var (name, value) in map.Items)
        {
            if (name.Value == key)
                return value is YamlScalar { IsEmpty: true } ? null : value;
        }
        return null;
    }

    private static string Suggest(string key, ReadOnlySpan<string> known)
    {
        var (nearest, least) = ("", int.MaxValue);
        foreach (var name in known)
        {
            var distance = key.Length > 40 ? int.MaxValue : Distance(key, name);
            if (distance < least)
                (nearest, least) = (name, distance);
        }
        var all = string.Join(", ", known.ToArray());
        return least <= Math.Max(2, nearest.Length / 3) ? $"did you mean `{nearest}`? Expected is one of {all}" : $"one of {all} was expected";
    }

    /// <summary>The edit distance of two texts after Levenshtein.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
