using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Diagnostics;

/// <summary>
/// Findings as a log in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), for code scanning. Texts of the sources are not in
/// it, only places and messages.
/// </summary>
public static class SarifFormatter
{
    /// <summary>The most results that code scanning of GitHub takes; of more findings the gravest are written.</summary>
    public const int MostResults = 25_000;

    private const int FlushAt = 64 * 1024;
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Root = "%SRCROOT%";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(
            UnicodeRanges.BasicLatin,
            UnicodeRanges.CjkSymbolsandPunctuation,
            UnicodeRanges.CjkUnifiedIdeographs,
            UnicodeRanges.HalfwidthandFullwidthForms),
    };

    /// <summary>Writes the log in UTF-8, little by little, with a line feed at its end. The stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="diagnostics">Findings in the order in which they are to be told.</param>
    /// <param name="home">The path of what findings without a place are about, such as the content folder; code scanning wants a place of each.</param>
    /// <exception cref="IOException">The stream could not be written.</exception>
    public static void Write(Stream stream, ImmutableArray<Diagnostic> diagnostics, string home)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (diagnostics.Length > MostResults)
            diagnostics = [.. diagnostics.OrderByDescending(d => d.Severity).Take(MostResults)];
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            ImmutableArray<DiagnosticRule> rules = [.. diagnostics.Select(d => d.Rule).DistinctBy(rule => rule.Code).OrderBy(rule => rule.Code, StringComparer.Ordinal)];
            WriteTool(json, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteResults(json, diagnostics, rules, home);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<DiagnosticRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "docsgen");
        json.WriteString("version", typeof(SarifFormatter).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Name);
            WriteText(json, "shortDescription", rule.Summary);
            WriteText(json, "help", rule.Help.Length > 0 ? rule.Help : rule.Summary);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<DiagnosticRule> rules, string home)
    {
        var indexes = rules.Select((rule, index) => (rule.Code, index)).ToDictionary(rule => rule.Code, rule => rule.index);
        var fingerprints = new Fingerprints();
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", diagnostic.Rule.Code);
            json.WriteNumber("ruleIndex", indexes[diagnostic.Rule.Code]);
            json.WriteString("level", Level(diagnostic.Severity));
            WriteText(json, "message", Message(diagnostic));
            json.WriteStartArray("locations");
            WriteLocation(json, diagnostic.Span, home);
            json.WriteEndArray();
            WriteRelated(json, diagnostic, home);
            json.WriteStartObject("partialFingerprints");
            json.WriteString(Fingerprints.Name, fingerprints.Next(diagnostic));
            json.WriteEndObject();
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
                json.Flush();
        }
        json.WriteEndArray();
    }

    private static void WriteRelated(Utf8JsonWriter json, Diagnostic diagnostic, string home)
    {
        if (!diagnostic.Notes.Any(note => note.Span is not null))
            return;
        json.WriteStartArray("relatedLocations");
        foreach (var note in diagnostic.Notes.Where(note => note.Span is not null))
            WriteLocation(json, note.Span, home, VisibleText.Of(note.Message));
        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceSpan? span, string home, string message = "")
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        var uri = UriOf(span?.File.DisplayPath ?? home);
        json.WriteString("uri", uri);
        if (!uri.StartsWith("file:", StringComparison.Ordinal))
            json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        if (span is { } place)
            WriteRegion(json, place.Position, place.EndPosition);
        json.WriteEndObject();
        if (message.Length > 0)
            WriteText(json, "message", message);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, LinePosition start, LinePosition end)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>What is wrong and how often, and the notes that have no place of their own.</summary>
    private static string Message(Diagnostic diagnostic) => string.Join(
        '\n', diagnostic.Notes.Where(note => note.Span is null).Select(note => VisibleText.Of(note.Message)).Prepend(VisibleText.Of(diagnostic.Message) + TextFormatter.Count(diagnostic)));

    /// <summary>A path as an address: relative to where the program runs, as far as the path is.</summary>
    private static string UriOf(string path)
    {
        var isRooted = path.StartsWith('/') || (path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0]));
        var escaped = string.Join('/', path.Split('/').Select(segment => isRooted && segment.EndsWith(':') ? segment : Uri.EscapeDataString(segment)));
        return isRooted ? $"file:///{escaped.TrimStart('/')}" : escaped;
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
