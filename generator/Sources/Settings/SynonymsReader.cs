using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>Reads <c>synonyms.yml</c>: three lists of groups, one group a text, its words separated by commas.</summary>
internal static class SynonymsReader
{
    /// <summary>The longest word, in UTF-16 units.</summary>
    private const int LongestWord = 40;

    /// <summary>The lists and how much a word of theirs counts, in hundredths of an exact match.</summary>
    private static readonly ImmutableArray<(string Key, int Weight)> Lists = [("same", 60), ("close", 45), ("related", 30)];

    /// <summary>What the file says; what does not fit is reported and left out.</summary>
    public static SynonymSettings Read(SourceFile? file, List<Diagnostic> found)
    {
        if (file is null || YamlReader.Read(file, found) is not { } root)
            return SynonymSettings.Empty;
        var keys = new SettingsMap(root, found, [.. Lists.Select(list => list.Key)]);
        var groups = ImmutableArray.CreateBuilder<SynonymGroup>();
        foreach (var (key, weight) in Lists)
        {
            foreach (var line in keys.Texts(key))
            {
                if (ReadGroup(keys, key, line, weight, found) is { } group)
                    groups.Add(group);
            }
        }
        return new SynonymSettings(groups.ToImmutable());
    }

    private static SynonymGroup? ReadGroup(SettingsMap keys, string key, YamlScalar line, int weight, List<Diagnostic> found)
    {
        string[] words = line.Value.Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string[] distinct = [.. words.Distinct(StringComparer.OrdinalIgnoreCase)];
        if (distinct.Length < words.Length)
            found.Add(SourceRules.SynonymRepeated.At(line.Span, $"the group {Quotation.Of(line.Value)} has a word twice; each was expected once"));
        if (distinct.Length >= 2 && distinct.All(word => word.Length <= LongestWord && word.Any(char.IsLetterOrDigit)))
            return new SynonymGroup(weight, [.. distinct], line.Span);
        keys.Wrong(key, line, $"two words or more, separated by commas, of at most {LongestWord} characters each,");
        return null;
    }
}
