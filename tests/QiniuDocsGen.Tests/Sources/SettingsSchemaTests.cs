using System.Text.Json;
using System.Text.RegularExpressions;

namespace QiniuDocsGen.Tests.Sources;

/// <summary>The schema of <c>site.yml</c> says exactly what its readers take: each side is asked what the other says.</summary>
public sealed partial class SettingsSchemaTests : IDisposable
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText(Repository.Path("generator", "Starter", "content", "site.schema.json"))).RootElement;

    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Maps() => [.. Nodes("", Schema).Where(node => IsClosed(node.Schema)).Select(node => node.Path)];

    public static TheoryData<string> Values() => [.. Nodes("", Schema).Where(node => !node.Schema.TryGetProperty("properties", out _)).Select(node => node.Path)];

    [Theory]
    [MemberData(nameof(Maps))]
    public void Every_key_of_a_map_is_known_to_both(string path)
    {
        folder.Write("content/site.yml", Yaml(path, "zzzzzzzz: 1"));

        var known = KnownKeys().Match(folder.Found().Single(finding => finding.Contains("`zzzzzzzz`", StringComparison.Ordinal))).Groups[1].Value.Split(", ");

        Assert.Equal(Find(path).GetProperty("properties").EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Limits_and_choices_of_a_value_are_those_of_its_reader(string path)
    {
        var schema = Find(path);
        if (schema.TryGetProperty("enum", out var choices))
        {
            Assert.All(choices.EnumerateArray(), choice => Assert.True(Takes(path, choice.ToString().ToLowerInvariant()), $"{path}: {choice}"));
            Assert.False(Takes(path, "zzzzzzzz"));
        }
        if (schema.TryGetProperty("minimum", out var least))
        {
            Assert.True(Takes(path, least.ToString()));
            Assert.False(Takes(path, (least.GetInt32() - 1).ToString()));
        }
        if (schema.TryGetProperty("maximum", out var most))
        {
            Assert.True(Takes(path, most.ToString()));
            Assert.False(Takes(path, (most.GetInt32() + 1).ToString()));
        }
        if (schema.TryGetProperty("type", out var type) && type.ValueEquals("boolean"))
            Assert.True(Takes(path, "true") && Takes(path, "false") && !Takes(path, "zzzzzzzz"));
    }

    [Fact]
    public void Every_key_is_described() =>
        Assert.All(Nodes("", Schema), node => Assert.False(string.IsNullOrWhiteSpace(node.Schema.GetProperty("description").GetString()), node.Path));

    private bool Takes(string path, string value)
    {
        var (parent, key) = path.LastIndexOf('/') is >= 0 and var slash ? (path[..slash], path[(slash + 1)..]) : ("", path);
        folder.Write("content/site.yml", Yaml(parent, $"{key}: {value}"));
        return !folder.Found().Any(finding => finding.Contains($"`{key}`", StringComparison.Ordinal));
    }

    private static string Yaml(string path, string last)
    {
        var keys = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(keys.Select((key, depth) => $"{new string(' ', 2 * depth)}{key}:\n")) + new string(' ', 2 * keys.Length) + last + "\n";
    }

    private static JsonElement Find(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(Schema, (schema, key) => schema.GetProperty("properties").GetProperty(key));

    private static IEnumerable<(string Path, JsonElement Schema)> Nodes(string path, JsonElement schema)
    {
        yield return (path, schema);
        if (!schema.TryGetProperty("properties", out var properties))
            yield break;
        foreach (var node in properties.EnumerateObject().SelectMany(key => Nodes(path.Length == 0 ? key.Name : $"{path}/{key.Name}", key.Value)))
            yield return node;
    }

    private static bool IsClosed(JsonElement schema) => schema.TryGetProperty("additionalProperties", out var open) && open.ValueKind == JsonValueKind.False;

    [GeneratedRegex(@"(?:Expected is one of|; one of) ([\w, ]+?)(?: was expected)?$")]
    private static partial Regex KnownKeys();
}
