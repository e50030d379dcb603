using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Content;

/// <summary>Where an entry stands.</summary>
/// <param name="Heading">Its <c>##</c> line.</param>
/// <param name="Category">Its category line; null when it has none.</param>
/// <param name="End">Where the next entry or the end of the file is.</param>
internal sealed record ScannedEntry(Line Heading, Line? Category, int End);

/// <summary>The entries of a part, and the code fences in which nothing is a marker.</summary>
internal sealed record ScannedPart(ImmutableArray<ScannedEntry> Entries, ImmutableArray<(int Start, int End)> Fences);

/// <summary>
/// Finds where entries begin, line by line and in one pass. An entry begins at a line <c>## …</c> whose next non-blank line is a category
/// line. It also begins at one whose next non-blank line is the heading of the question, if that cannot be text of the entry before: at the
/// first entry, behind a separator, or when the entry before already has a question. A heading behind a separator that ends the file was cut.
/// Behind the separator of a whole entry, headings and category lines in other forms count too, and a few lines may stand between them: otherwise
/// the entry before would swallow the next one.
/// </summary>
internal static class EntryScanner
{
    /// <summary>Finds the entries of a part.</summary>
    /// <param name="text">The text of the part.</param>
    /// <param name="start">Where its front matter ends.</param>
    /// <param name="markup">In authored parts closed code fences hold no markers.</param>
    public static ScannedPart Scan(string text, int start, PartMarkup markup)
    {
        var candidates = FindCandidates(text, start);
        if (markup == PartMarkup.Verbatim)
            return new ScannedPart(candidates, []);
        var fences = CodeFences.Find(text, start, candidates);
        var outside = candidates.Where(c => !CodeFences.Contains(fences, c.Heading.Start));
        return new ScannedPart(WithEnds([.. outside], text.Length), fences);
    }

    private static ImmutableArray<ScannedEntry> FindCandidates(string text, int start)
    {
        var found = ImmutableArray.CreateBuilder<ScannedEntry>();
        Heading? heading = null;
        var (separated, hasQuestion, hasCauses) = (false, false, false);
        foreach (var line in new LineReader(text, start, text.Length))
        {
            var characters = line.Of(text);
            if (characters.IsWhiteSpace())
                continue;
            var isSection = Grammar.IsKnownSection(characters, out var section);
            var isCategory = Grammar.IsCategory(characters);
            var isEdge = found.Count == 0 || hasCauses;
            var starts = heading is { } above && (isCategory
                ? (above.IsUsual && above.Distance == 0) || (above.IsSeparated && isEdge)
                : section == Grammar.Question && above is { IsUsual: true, Distance: 0 } && (found.Count == 0 || above.IsSeparated || hasQuestion)
                    || (above.IsSeparated && isEdge && Grammar.IsPlainCategory(characters)));
            if (starts)
            {
                found.Add(new ScannedEntry(heading!.Line, isSection ? null : line, 0));
                (heading, hasQuestion, hasCauses) = (null, false, false);
            }
            hasQuestion |= section == Grammar.Question;
            hasCauses |= section == Grammar.Causes;
            heading = starts ? null : HeadingAt(line, characters, separated, found.Count == 0) ?? (isSection ? null : heading?.Below());
            separated = Grammar.IsSeparator(characters);
        }
        if (heading is { IsUsual: true, Distance: 0, IsSeparated: true } cut && found.Count > 0)
            found.Add(new ScannedEntry(cut.Line, null, 0));
        return WithEnds(found.ToImmutable(), text.Length);
    }

    private static Heading? HeadingAt(Line line, ReadOnlySpan<char> characters, bool separated, bool isFirst)
    {
        if (Grammar.IsEntryHeading(characters))
            return new Heading(line, IsUsual: true, separated, 0);
        var isPartTitle = isFirst && Grammar.IsPartTitle(characters);
        return separated && !isPartTitle && Grammar.IsNearEntryHeading(characters) ? new Heading(line, IsUsual: false, separated, 0) : null;
    }

    private static ImmutableArray<ScannedEntry> WithEnds(ImmutableArray<ScannedEntry> entries, int end)
    {
        var complete = ImmutableArray.CreateBuilder<ScannedEntry>(entries.Length);
        for (var i = 0; i < entries.Length; i++)
            complete.Add(entries[i] with { End = i + 1 < entries.Length ? entries[i + 1].Heading.Start : end });
        return complete.MoveToImmutable();
    }

    /// <summary>A line that may begin an entry.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="IsUsual">Whether it is written as a heading of the second level.</param>
    /// <param name="IsSeparated">Whether a separator stands before it.</param>
    /// <param name="Distance">How many lines with text stand between it and the line at hand.</param>
    private sealed record Heading(Line Line, bool IsUsual, bool IsSeparated, int Distance)
    {
        private const int MaxDistance = 3;

        /// <summary>The same seen from one line with text further down; null when that is too far.</summary>
        public Heading? Below() => Distance == MaxDistance ? null : this with { Distance = Distance + 1 };
    }
}
