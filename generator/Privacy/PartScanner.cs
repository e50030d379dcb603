using System.Collections.Immutable;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Privacy;

/// <summary>Scans the text of parts on all cores, in pieces that end where an entry begins, so that one large part is no slower than many small ones.</summary>
internal static class PartScanner
{
    private const int LeastPiece = 64 * 1024;

    /// <summary>The leaks of each part, by place.</summary>
    public static ImmutableArray<Leak>[] Scan(ImmutableArray<Part> parts, LeakScanner scanner)
    {
        var pieces = parts.SelectMany((part, index) => Pieces(part).Select(piece => (Part: index, piece.Start, piece.Length))).ToArray();
        var found = new ImmutableArray<Leak>[pieces.Length];
        Parallel.For(0, pieces.Length, i => found[i] = scanner.Scan(parts[pieces[i].Part].File.Text, pieces[i].Start, pieces[i].Length));

        var leaks = new ImmutableArray<Leak>[parts.Length];
        for (var (part, first) = (0, 0); part < parts.Length; part++)
        {
            var behind = first;
            while (behind < pieces.Length && pieces[behind].Part == part)
                behind++;
            leaks[part] = behind == first ? [] : behind == first + 1 ? found[first] : [.. found[first..behind].SelectMany(piece => piece)];
            first = behind;
        }
        return leaks;
    }

    /// <summary>The leaks in runs of a text, by place.</summary>
    public static IEnumerable<Leak> Scan(string text, ImmutableArray<(int Start, int End)> runs, LeakScanner scanner) =>
        runs.SelectMany(run => scanner.Scan(text, run.Start, run.End - run.Start));

    private static IEnumerable<(int Start, int Length)> Pieces(Part part)
    {
        var start = 0;
        foreach (var entry in part.Entries)
        {
            if (entry.Span.Start - start < LeastPiece)
                continue;
            yield return (start, entry.Span.Start - start);
            start = entry.Span.Start;
        }
        if (start < part.File.Text.Length)
            yield return (start, part.File.Text.Length - start);
    }
}
