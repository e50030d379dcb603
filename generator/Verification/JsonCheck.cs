using System.Text;
using System.Text.Json;

namespace QiniuDocsGen.Verification;

/// <summary>JSON that machines read can be read, and the addresses in the web manifest lead to the site.</summary>
internal static class JsonCheck
{
    // The scope is the beginning of addresses, and none itself.
    private static readonly string[] Addresses = ["start_url", "src"];

    /// <summary>Checks the web manifest.</summary>
    public static void CheckManifest(ReadOnlySpan<byte> content, LinkCheck links, FileFindings findings)
    {
        if (Parse(content, "the file", findings) is not { } json)
            return;
        using (json)
            Follow(json.RootElement, links, findings);
    }

    /// <summary>Checks the data that a page says of itself.</summary>
    public static void CheckStructuredData(FinishedPage page, FileFindings findings)
    {
        foreach (var element in page.Document.QuerySelectorAll("script[type='application/ld+json' i]"))
            Parse(Encoding.UTF8.GetBytes(element.TextContent), "its structured data", findings)?.Dispose();
    }

    private static JsonDocument? Parse(ReadOnlySpan<byte> content, string what, FileFindings findings)
    {
        try
        {
            var reader = new Utf8JsonReader(content);
            return JsonDocument.ParseValue(ref reader);
        }
        catch (JsonException fault)
        {
            findings.Add(VerificationRules.BadJson, $"{what} is no JSON at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}");
            return null;
        }
    }

    private static void Follow(JsonElement value, LinkCheck links, FileFindings findings)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Follow(item, links, findings);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                if (member.Value.ValueKind == JsonValueKind.String && Addresses.Contains(member.Name))
                    links.Follow(member.Value.GetString()!, findings.Path, findings);
                else
                    Follow(member.Value, links, findings);
            }
        }
    }
}
