using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Diagnostics;

/// <summary>
/// Findings as one JSON document for programs: <c>diagnostics</c> in the order given, and a <c>summary</c> that counts findings by severity.
/// Lines and columns start at 1; an end column is the one behind the last character; members of a finding without a place are <c>null</c>.
/// </summary>
public static class JsonFormatter
{
    private const int FlushAt = 64 * 1024;

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

    /// <summary>Writes the document in UTF-8, little by little, with a line feed at its end. The stream stays open.</summary>
    /// <exception cref="IOException">The stream could not be written.</exception>
    public static void Write(Stream stream, ImmutableArray<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
            {
                WriteDiagnostic(json, diagnostic);
                if (json.BytesPending > FlushAt)
                    json.Flush();
            }
            json.WriteEndArray();
            WriteSummary(json, diagnostics);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Rule.Code);
        json.WriteString("name", diagnostic.Rule.Name);
        json.WriteString("severity", TextFormatter.SeverityName(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WriteString("help", diagnostic.Rule.Help);
        WritePlace(json, diagnostic.Span);
        json.WriteNumber("occurrences", diagnostic.Occurrences);
        json.WriteStartArray("notes");
        foreach (var note in diagnostic.Notes)
        {
            json.WriteStartObject();
            json.WriteString("message", note.Message);
            WritePlace(json, note.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceSpan? span)
    {
        if (span is not { } place)
        {
            foreach (var name in (ReadOnlySpan<string>)["file", "line", "column", "endLine", "endColumn"])
                json.WriteNull(name);
            return;
        }
        var start = place.Position;
        var end = place.EndPosition;
        json.WriteString("file", place.File.DisplayPath);
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }

    private static void WriteSummary(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("errors", diagnostics.Count(d => d.Severity == Severity.Error));
        json.WriteNumber("warnings", diagnostics.Count(d => d.Severity == Severity.Warning));
        json.WriteNumber("infos", diagnostics.Count(d => d.Severity == Severity.Info));
        json.WriteEndObject();
    }
}
