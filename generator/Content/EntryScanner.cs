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
        Line? heading = null;
        var (separated, headingSeparated, hasQuestion) = (false, false, false);
        foreach (var line in new LineReader(text, start, text.Length))
        {
            var characters = line.Of(text);
            if (characters.IsWhiteSpace())
                continue;
            var isQuestion = Grammar.IsKnownSection(characters, out var section) && section == Grammar.Question;
            if (heading is { } title)
            {
                var hasCategory = Grammar.IsCategory(characters);
                if (hasCategory || (isQuestion && (found.Count == 0 || headingSeparated || hasQuestion)))
                {
                    found.Add(new ScannedEntry(title, hasCategory ? line : null, 0));
                    hasQuestion = false;
                }
            }
            hasQuestion |= isQuestion;
            heading = Grammar.IsEntryHeading(characters) ? line : null;
            headingSeparated = separated;
            separated = Grammar.IsSeparator(characters);
        }
        if (heading is { } cut && headingSeparated && found.Count > 0)
            found.Add(new ScannedEntry(cut, null, 0));
        return WithEnds(found.ToImmutable(), text.Length);
    }

    private static ImmutableArray<ScannedEntry> WithEnds(ImmutableArray<ScannedEntry> entries, int end)
    {
        var complete = ImmutableArray.CreateBuilder<ScannedEntry>(entries.Length);
        for (var i = 0; i < entries.Length; i++)
            complete.Add(entries[i] with { End = i + 1 < entries.Length ? entries[i + 1].Heading.Start : end });
        return complete.MoveToImmutable();
    }
}
