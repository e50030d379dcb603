using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Diagnostics;

/// <summary>
/// Texts that no message and no excerpt may show. Findings that were made before a text was taken out of an entry still quote it; this takes it
/// out of them too.
/// </summary>
/// <param name="Texts">The texts, the longest first.</param>
public sealed record Concealment(ImmutableArray<string> Texts)
{
    private const char Blot = '•';
    private const char Cut = '…';

    /// <summary>A quotation that is cut may end within a text: that much of its beginning is recognised there.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>Nothing to conceal.</summary>
    public static Concealment None { get; } = new([]);

    /// <summary>The findings without the texts.</summary>
    public ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> findings)
    {
        if (Texts.IsEmpty)
            return findings;
        var shielded = new Dictionary<SourceFile, SourceFile>(ReferenceEqualityComparer.Instance);
        return
        [
            .. findings.Select(finding => finding with
            {
                Span = Apply(finding.Span, shielded),
                Message = Without(finding.Message),
                Notes = [.. finding.Notes.Select(note => new DiagnosticNote(Without(note.Message), Apply(note.Span, shielded)))],
            }),
        ];
    }

    private SourceSpan? Apply(SourceSpan? span, Dictionary<SourceFile, SourceFile> shielded)
    {
        if (span is not { } place)
            return null;
        if (!shielded.TryGetValue(place.File, out var file))
            shielded.Add(place.File, file = place.File.Shielded(place.File.DisplayPath, Blotted));
        return place with { File = file };
    }

    /// <summary>A run of a file with the texts blotted out; line ends and the length stay.</summary>
    private string Blotted(string run)
    {
        // Of a text of several lines a run may hold only one.
        foreach (var line in Texts.SelectMany(text => text.Split('\n', '\r').Where(line => line.Length == text.Length || line.Length >= ShortestBeginning)))
            run = run.Replace(line, new string(Blot, line.Length), StringComparison.Ordinal);
        return run;
    }

    private string Without(string message)
    {
        foreach (var text in Texts)
        {
            message = message.Replace(text, Blot.ToString(), StringComparison.Ordinal);
            message = message.Replace(Quotation.Escape(text), Blot.ToString(), StringComparison.Ordinal);
            message = WithoutBeginning(message, text);
        }
        return message;
    }

    private static string WithoutBeginning(string message, string text)
    {
        for (var cut = message.IndexOf(Cut, StringComparison.Ordinal); cut >= 0; cut = message.IndexOf(Cut, cut + 1))
        {
            for (var length = Math.Min(text.Length - 1, cut); length >= ShortestBeginning; length--)
            {
                if (!message.AsSpan(cut - length, length).SequenceEqual(text.AsSpan(0, length)))
                    continue;
                message = message[..(cut - length)] + Blot + message[cut..];
                cut -= length - 1;
                break;
            }
        }
        return message;
    }
}
