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
    private const string KeysAndValues = "keys and values";

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

    /// <summary>A text, character by character, that no message may repeat; reported when it is absent.</summary>
    public YamlScalar? Secret(string key)
    {
        var value = Find(key);
        if (value is YamlScalar { Value.Length: > 0 } scalar)
            return scalar;
        found.Add(SourceRules.SettingsValue.At(value?.Span ?? map.Span, $"`{key}` is {(value is null or YamlScalar ? "empty" : value.What)}; a text was expected"));
        return null;
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public ImmutableArray<YamlScalar> Texts(string key)
    {
        var value = Find(key);
        var items = value switch
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
            else if (value is YamlList)
                WrongItem(key, item, "a text on one line without control characters");
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

    /// <summary>True or false.</summary>
    /// <param name="key">The key.</param>
    /// <param name="absent">What counts when it is absent or neither.</param>
    public bool Flag(string key, bool absent = false)
    {
        if (Find(key) is not { } value)
            return absent;
        if (value is YamlScalar { IsPlain: true, Value: "true" or "false" } scalar)
            return scalar.Value == "true";
        Wrong(key, value, "true or false");
        return absent;
    }

    /// <summary>Keys and values below a key; null when absent.</summary>
    public YamlMap? Map(string key)
    {
        var value = Find(key);
        if (value is not (null or YamlMap))
            Wrong(key, value, KeysAndValues);
        return value as YamlMap;
    }

    /// <summary>The list of keys and values below a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="isSecret">Whether no message may repeat what stands there instead.</param>
    public ImmutableArray<YamlMap> Maps(string key, bool isSecret = false)
    {
        var value = Find(key);
        if (value is not (null or YamlList))
            Wrong(key, Shown(value), "a list");
        var maps = ImmutableArray.CreateBuilder<YamlMap>();
        foreach (var item in value is YamlList list ? list.Items : [])
        {
            if (item is YamlMap entry)
                maps.Add(entry);
            else
                WrongItem(key, Shown(item), KeysAndValues);
        }
        return maps.ToImmutable();

        YamlNode Shown(YamlNode node) => isSecret && node is YamlScalar ? new YamlScalar("…", true, node.Span) : node;
    }

    /// <summary>Reports a value that does not fit its key.</summary>
    public void Wrong(string key, YamlNode value, string expected) => Wrong(value, $"`{key}`", expected);

    /// <summary>Reports that a key lacks some of the keys below it.</summary>
    public void Lacks(string key, string expected) => found.Add(SourceRules.SettingsValue.At(Span, $"`{key}` {expected}"));

    private void WrongItem(string key, YamlNode item, string expected) => Wrong(item, $"an item of `{key}`", expected);

    private void Wrong(YamlNode value, string name, string expected) =>
        found.Add(SourceRules.SettingsValue.At(value.Span, $"{name} is {value.What}; {expected} {(expected == KeysAndValues ? "were" : "was")} expected"));

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
        var names = known.ToArray();
        var all = string.Join(", ", names);
        return Spelling.Nearest(key, names) is { } nearest ? $"did you mean `{nearest}`? Expected is one of {all}" : $"one of {all} was expected";
    }
}
