using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using QiniuDocsGen.Search;

namespace QiniuDocsGen.Tests.Search;

/// <summary>One term of a query; members as in <c>lunr.Query.Clause</c>.</summary>
internal sealed record Clause(string Term)
{
    public string[]? Fields { get; init; }

    public double? Boost { get; init; }

    public string? Wildcard { get; init; }

    public int? EditDistance { get; init; }

    public string? Presence { get; init; }
}

/// <summary>What unmodified lunr.js says; every member is a JSON text. See <c>lunr-reference.mjs</c>.</summary>
internal sealed record LunrAnswer(string Expected, string Actual, string ExpectedResults, string ActualResults);

/// <summary>What unmodified lunr.js finds in the whole index, and the search page's modules in the shards; JSON texts. See <c>shard-reference.mjs</c>.</summary>
internal sealed record ShardAnswer(string Expected, string Actual);

/// <summary>Asks unmodified lunr.js, in Node.</summary>
internal static class LunrReference
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Lets lunr.js index the same terms, and search its own index and ours.</summary>
    public static LunrAnswer Ask(Corpus corpus, byte[] index, params Clause[][] queries)
    {
        var request = new { Fields = SearchField.All, corpus.Documents, Index = Encoding.UTF8.GetString(index), Queries = queries };
        return JsonSerializer.Deserialize<LunrAnswer>(NodeScript.Run("lunr-reference.mjs", JsonSerializer.Serialize(request, Options)), Options)!;
    }

    /// <summary>Lets lunr.js search the whole index, and the modules of the search page its shards.</summary>
    public static ShardAnswer AskShards(Corpus corpus, IReadOnlyDictionary<string, string> files, params Clause[][] queries)
    {
        var request = new { corpus.Documents, Index = Encoding.UTF8.GetString(corpus.Json()), Files = files, Queries = queries };
        return JsonSerializer.Deserialize<ShardAnswer>(NodeScript.Run("shard-reference.mjs", JsonSerializer.Serialize(request, Options)), Options)!;
    }
}
