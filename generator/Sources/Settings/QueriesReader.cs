using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>Reads <c>queries.yml</c>.</summary>
internal static class QueriesReader
{
    /// <summary>What the file says; what does not fit is reported and left out.</summary>
    public static QuerySettings Read(SourceFile? file, List<Diagnostic> found)
    {
        if (file is null || YamlReader.Read(file, found) is not { } root)
            return QuerySettings.Empty;
        var queries = ImmutableArray.CreateBuilder<ExpectedQuery>();
        foreach (var map in new SettingsMap(root, found, "queries").Maps("queries"))
        {
            if (ReadQuery(new SettingsMap(map, found, "query", "class", "expect", "also")) is { } query)
                queries.Add(query);
        }
        return new QuerySettings(queries.ToImmutable());
    }

    private static ExpectedQuery? ReadQuery(SettingsMap keys)
    {
        if (keys.Text("query") is not { } query)
        {
            keys.Wrong("query", new YamlScalar("", true, keys.Span), "a text on one line");
            return null;
        }
        var name = keys.Text("class") ?? new YamlScalar("", true, keys.Span);
        if (!QuerySettings.Classes.Contains(name.Value))
        {
            keys.Wrong("class", name, $"one of {string.Join(", ", QuerySettings.Classes)}");
            return null;
        }
        var (expected, helpful) = (References(keys, "expect"), References(keys, "also"));
        if (expected.IsEmpty == (name.Value == QuerySettings.NothingFits))
            return new ExpectedQuery(query.Value, name.Value, expected, helpful, query.Span);
        keys.Wrong("expect", expected.IsEmpty ? new YamlScalar("", true, query.Span) : new YamlScalar(expected[0].Text, true, expected[0].Span),
            expected.IsEmpty ? "at least one entry" : $"nothing, as for every query of the class {QuerySettings.NothingFits},");
        return null;
    }

    private static ImmutableArray<EntryReference> References(SettingsMap keys, string key) =>
        [.. keys.Texts(key).Select(text => new EntryReference(text.Value, text.Span))];
}
