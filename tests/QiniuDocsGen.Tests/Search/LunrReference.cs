using System.ComponentModel;
using System.Diagnostics;
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
        return JsonSerializer.Deserialize<LunrAnswer>(Run(JsonSerializer.Serialize(request, Options)), Options)!;
    }

    private static string Run(string request)
    {
        using var node = Start();
        var errors = node.StandardError.ReadToEndAsync();
        var answer = node.StandardOutput.ReadToEndAsync();
        using (var input = new StreamWriter(node.StandardInput.BaseStream, new UTF8Encoding(false)))
            input.Write(request);
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, "lunr-reference.mjs failed; was 'npm ci' run in site-assets? " + errors.GetAwaiter().GetResult());
        return answer.GetAwaiter().GetResult();
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo("node", [Repository.Path("site-assets", "tests", "support", "lunr-reference.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Fail("Node is missing: these tests need 'node' 20 or later on the path");
            throw;
        }
    }
}
