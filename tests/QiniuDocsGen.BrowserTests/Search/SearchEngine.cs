using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace QiniuDocsGen.BrowserTests.Search;

/// <summary>
/// A small search engine on this machine that holds what <c>docsgen export</c> wrote and answers <c>_search</c> in the form of OpenSearch. It finds
/// documents that hold the query in one of the fields asked for, those with it in the title first, filters, counts and pages; a request with anything else in it is refused.
/// </summary>
internal sealed class SearchEngine : IAsyncDisposable
{
    private static readonly string[] KnownKeys = ["from", "size", "track_total_hits", "_source", "query", "post_filter", "aggs"];

    private readonly WebApplication server;
    private List<(string Id, JsonObject Document)> documents = [];

    private SearchEngine(WebApplication server) => this.server = server;

    /// <summary>The address of its <c>_search</c>.</summary>
    public string Address => server.Urls.First() + "/help/_search";

    /// <summary>What was asked.</summary>
    public ConcurrentQueue<JsonObject> Requests { get; } = [];

    /// <summary>What is answered in the place of results; null for results.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>Starts it on a free port.</summary>
    public static async Task<SearchEngine> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var engine = new SearchEngine(builder.Build());
        engine.server.Urls.Add("http://127.0.0.1:0");
        engine.server.Run(engine.Answer);
        await engine.server.StartAsync();
        return engine;
    }

    /// <summary>Takes the lines of a bulk request: an action and a document by turns.</summary>
    public void Load(string file)
    {
        var lines = File.ReadLines(file).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        documents = [.. lines.Chunk(2).Select(pair => (pair[0]["index"]!["_id"]!.GetValue<string>(), pair[1]))];
    }

    /// <summary>The answer to a request, for tests that change it.</summary>
    public JsonObject ResultsOf(JsonObject request)
    {
        var queries = request["query"]!["dis_max"]!["queries"]!.AsArray().Select(query => query!["multi_match"]!.AsObject()).ToList();
        var text = queries[0]["query"]!.GetValue<string>();
        var fields = queries[0]["fields"]!.AsArray().Select(field => field!.GetValue<string>().Split('^')[0]).ToList();
        var found = documents.Where(entry => fields.Any(field => Texts(entry.Document[field]).Any(value => value.Contains(text, StringComparison.OrdinalIgnoreCase))))
            .OrderByDescending(entry => Texts(entry.Document["title"]).Any(title => title.Contains(text, StringComparison.OrdinalIgnoreCase))).ToList();
        var within = found.Where(entry => Fits(entry.Document, request["post_filter"]!)).ToList();
        var aggregations = request["aggs"]!.AsObject();
        return new JsonObject
        {
            ["took"] = 1,
            ["timed_out"] = false,
            ["_shards"] = new JsonObject { ["total"] = 1, ["successful"] = 1, ["skipped"] = 0, ["failed"] = 0 },
            ["hits"] = new JsonObject
            {
                ["total"] = new JsonObject { ["value"] = within.Count, ["relation"] = "eq" },
                ["hits"] = new JsonArray([.. within.Skip(request["from"]!.GetValue<int>()).Take(request["size"]!.GetValue<int>()).Select(entry => new JsonObject
                {
                    ["_index"] = "help",
                    ["_id"] = entry.Id,
                    ["_score"] = null,
                    ["_source"] = new JsonObject(request["_source"]!.AsArray().Select(name => KeyValuePair.Create(name!.GetValue<string>(), entry.Document[name.GetValue<string>()]?.DeepClone()))),
                })]),
            },
            ["aggregations"] = new JsonObject(aggregations.Select(aggregation => KeyValuePair.Create(aggregation.Key, (JsonNode?)Counted(found, aggregation.Value!)))),
        };
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task Answer(HttpContext exchange)
    {
        var headers = exchange.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowHeaders = "Content-Type";
        if (HttpMethods.IsOptions(exchange.Request.Method))
            return;
        var request = (await JsonNode.ParseAsync(exchange.Request.Body))!.AsObject();
        Requests.Enqueue(request);
        exchange.Response.ContentType = "application/json";
        if (Instead is { } instead)
            await instead(exchange);
        else if (exchange.Request.Path != "/help/_search" || request.Any(key => !KnownKeys.Contains(key.Key)))
            exchange.Response.StatusCode = StatusCodes.Status400BadRequest;
        else
            await exchange.Response.WriteAsync(ResultsOf(request).ToJsonString());
    }

    private static JsonObject Counted(List<(string Id, JsonObject Document)> found, JsonNode aggregation)
    {
        var within = found.Where(entry => Fits(entry.Document, aggregation["filter"]!)).ToList();
        var counted = new JsonObject { ["doc_count"] = within.Count };
        if (aggregation["aggs"]?["names"]?["terms"]?["field"]?.GetValue<string>() is { } field)
        {
            var buckets = within.SelectMany(entry => Texts(entry.Document[field])).GroupBy(name => name).OrderByDescending(group => group.Count())
                .Select(group => new JsonObject { ["key"] = group.Key, ["doc_count"] = group.Count() });
            counted["names"] = new JsonObject { ["doc_count_error_upper_bound"] = 0, ["sum_other_doc_count"] = 0, ["buckets"] = new JsonArray([.. buckets]) };
        }
        return counted;
    }

    private static bool Fits(JsonObject document, JsonNode filter) =>
        filter["match_all"] is not null
        || filter["bool"]!["filter"]!.AsArray().All(clause => clause!["term"]!.AsObject().All(term => Texts(document[term.Key]).Contains(term.Value!.GetValue<string>())));

    private static IEnumerable<string> Texts(JsonNode? value) => value switch
    {
        JsonArray list => list.Select(item => item!.GetValue<string>()),
        JsonValue text => [text.GetValue<string>()],
        _ => [],
    };
}
