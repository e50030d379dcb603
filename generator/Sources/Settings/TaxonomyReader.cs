using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>Reads <c>taxonomy.yml</c>: products with their topics, and root causes.</summary>
internal static class TaxonomyReader
{
    /// <summary>What the file says; what does not fit is reported and left out.</summary>
    public static TaxonomySettings Read(SourceFile? file, List<Diagnostic> found)
    {
        if (file is null || YamlReader.Read(file, found) is not { } root)
            return TaxonomySettings.Empty;
        var keys = new SettingsMap(root, found, "products", "causes");
        var products = ReadProducts(keys.Maps("products"), found);
        var causes = ReadCauses(keys.Maps("causes"), found);
        return new TaxonomySettings(products, causes);
    }

    private static ImmutableArray<ProductSettings> ReadProducts(ImmutableArray<YamlMap> maps, List<Diagnostic> found)
    {
        var names = new UniqueNames("product", found);
        var products = ImmutableArray.CreateBuilder<ProductSettings>();
        foreach (var map in maps)
        {
            var keys = new SettingsMap(map, found, "name", "slug", "description", "aliases", "topics");
            var topics = ReadTopics(keys.Maps("topics"), found);
            if (ReadName(keys, names) is not { } name)
                continue;
            var (slug, aliases) = (ReadSlug(keys, names), ReadAliases(keys, names));
            products.Add(new ProductSettings(name.Value, slug, ReadDescription(keys), aliases, topics, name.Span));
        }
        return products.ToImmutable();
    }

    private static ImmutableArray<TopicSettings> ReadTopics(ImmutableArray<YamlMap> maps, List<Diagnostic> found)
    {
        var names = new UniqueNames("topic", found);
        var topics = ImmutableArray.CreateBuilder<TopicSettings>();
        foreach (var map in maps)
        {
            var keys = new SettingsMap(map, found, "name", "slug", "description", "aliases");
            if (ReadName(keys, names) is not { } name)
                continue;
            var (slug, aliases) = (ReadSlug(keys, names, "causes", "page"), ReadAliases(keys, names));
            topics.Add(new TopicSettings(name.Value, slug, ReadDescription(keys), aliases, name.Span));
        }
        return topics.ToImmutable();
    }

    private static ImmutableArray<CauseSettings> ReadCauses(ImmutableArray<YamlMap> maps, List<Diagnostic> found)
    {
        var names = new UniqueNames("root cause", found);
        var causes = ImmutableArray.CreateBuilder<CauseSettings>();
        foreach (var map in maps)
        {
            var keys = new SettingsMap(map, found, "name", "slug", "description", "aliases", "default");
            if (ReadName(keys, names) is not { } name)
                continue;
            var isDefault = keys.Flag("default") && names.AddDefault(name);
            var (slug, aliases) = (ReadSlug(keys, names, "page"), ReadAliases(keys, names));
            causes.Add(new CauseSettings(name.Value, slug, ReadDescription(keys), aliases, isDefault, name.Span));
        }
        return causes.ToImmutable();
    }

    private static YamlScalar? ReadName(SettingsMap keys, UniqueNames names)
    {
        var name = keys.Text("name");
        if (name is null)
            keys.Wrong("name", new YamlScalar("", true, keys.Span), "a text on one line");
        return name is not null && names.Add(name) ? name : null;
    }

    /// <summary>The address; words that other addresses of the same folder use are refused.</summary>
    private static Slug? ReadSlug(SettingsMap keys, UniqueNames names, params ReadOnlySpan<string> reserved)
    {
        if (keys.Text("slug") is not { } text)
            return null;
        if (Slug.TryParse(text.Value, out var slug) && !reserved.Contains(text.Value))
            return names.AddSlug(text) ? slug : null;
        var except = reserved.IsEmpty ? "" : $", other than {string.Join(" and ", reserved.ToArray())}";
        keys.Wrong("slug", text, $"a-z, 0-9 and single hyphens, at most {Slug.MaxLength} characters{except},");
        return null;
    }

    private static string ReadDescription(SettingsMap keys) => keys.Text("description")?.Value ?? "";

    private static ImmutableArray<string> ReadAliases(SettingsMap keys, UniqueNames names) =>
        [.. keys.Texts("aliases").Where(names.Add).Select(a => a.Value)];

    /// <summary>The names and addresses given so far in one list.</summary>
    private sealed class UniqueNames(string what, List<Diagnostic> found)
    {
        private readonly Dictionary<string, SourceSpan> names = new(StringComparer.Ordinal);
        private readonly Dictionary<string, SourceSpan> slugs = new(StringComparer.Ordinal);
        private YamlScalar? chosenDefault;

        public bool Add(YamlScalar name) => Add(names, name, "name");

        public bool AddSlug(YamlScalar slug) => Add(slugs, slug, "address");

        public bool AddDefault(YamlScalar name)
        {
            if (chosenDefault is null)
            {
                chosenDefault = name;
                return true;
            }
            found.Add(SourceRules.SettingsRepeated.At(name.Span, $"{Quotation.Of(name.Value)} is a second default {what}; one was expected",
                new DiagnosticNote("the first default", chosenDefault.Span)));
            return false;
        }

        private bool Add(Dictionary<string, SourceSpan> taken, YamlScalar text, string kind)
        {
            if (taken.TryAdd(text.Value, text.Span))
                return true;
            found.Add(SourceRules.SettingsRepeated.At(text.Span,
                $"{Quotation.Of(text.Value)} is already the {kind} of a {what}; each was expected once",
                new DiagnosticNote("first used here", taken[text.Value])));
            return false;
        }
    }
}
