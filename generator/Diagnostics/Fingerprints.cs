using System.Security.Cryptography;
using System.Text;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Diagnostics;

/// <summary>
/// Tells findings of different runs to be the same one. A finding is known by its rule, its file, and the words around its place, not by its line;
/// of several that look alike, by their order.
/// </summary>
internal sealed class Fingerprints
{
    /// <summary>The name of this way to make them, as programs that compare them want it.</summary>
    public const string Name = "docsgenFinding/v1";

    private const int HexDigits = 32;

    /// <summary>How far before and behind a place words count.</summary>
    private const int Around = 120;

    /// <summary>How far the shield sees, which looks at what stands around a value.</summary>
    private const int Seen = 2048;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The fingerprint of the next finding.</summary>
    public string Next(Diagnostic diagnostic)
    {
        var where = diagnostic.Span is { } span ? $"{span.File.DisplayPath}\n{Words(span)}" : diagnostic.Message;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{diagnostic.Rule.Code}\n{where}")))[..HexDigits];
        var count = counts[hash] = counts.GetValueOrDefault(hash) + 1;
        return $"{hash}:{count}";
    }

    /// <summary>The line of the place, as far as it is near, masked as in excerpts: nothing that may not be shown goes into a hash that others could try out.</summary>
    private static string Words(SourceSpan span)
    {
        if (span.File.IsConfidential)
            return "";
        var position = span.File.Lines.PositionOf(span.Start);
        var line = span.File.Lines.LineText(position.Line);
        var start = Math.Min(position.Column - 1, line.Length);
        var from = Math.Max(0, start - Seen);
        var seen = line[from..Math.Min(line.Length, start + Seen)].ToString();
        var shown = span.File.Shield is { } shield ? shield(seen) : seen;
        return shown[Math.Max(0, start - from - Around)..Math.Min(shown.Length, start - from + Around)].Trim();
    }
}
