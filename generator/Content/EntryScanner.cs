using System.Collections.Immutable;
using QiniuDocsGen.Content.Markers;
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
/// <remarks>
/// Behind a whole entry, which ends with its root causes, hardly anything can be text of it: there titles and category lines in other forms or
/// places count too, a few lines may stand between them and the first section, and each of them may be missing. Otherwise the entry before would
/// swallow the next one. In the text of a question or an answer only the strict forms count, for customers quote headings and rules.
/// </remarks>
internal sealed class EntryScanner
{
    private readonly string text;
    private readonly ImmutableArray<ScannedEntry>.Builder found = ImmutableArray.CreateBuilder<ScannedEntry>();
    private Heading? heading;
    private bool isSeparated;
    private bool hasQuestion;
    private bool hasCauses;

    private EntryScanner(string text) => this.text = text;

    /// <summary>Finds the entries of a part.</summary>
    /// <param name="text">The text of the part.</param>
    /// <param name="start">Where its front matter ends.</param>
    /// <param name="markup">In authored parts closed code fences hold no markers.</param>
    public static ScannedPart Scan(string text, int start, PartMarkup markup)
    {
        var candidates = new EntryScanner(text).FindCandidates(start);
        if (markup == PartMarkup.Verbatim)
            return new ScannedPart(candidates, []);
        var fences = CodeFences.Find(text, start, candidates);
        var outside = candidates.Where(c => !CodeFences.Contains(fences, c.Heading.Start));
        return new ScannedPart(WithEnds([.. outside], text.Length), fences);
    }

    /// <summary>Whether text of an entry before cannot stand here.</summary>
    private bool IsEdge => found.Count == 0 || hasCauses || heading is { IsSure: true };

    private ImmutableArray<ScannedEntry> FindCandidates(int start)
    {
        foreach (var line in new LineReader(text, start, text.Length))
        {
            if (!line.Of(text).IsWhiteSpace())
                Take(line, line.Of(text));
        }
        if (heading is { Form: HeadingForm.Usual, Distance: 0, IsSeparated: true, IsSure: false } cut && found.Count > 0)
            found.Add(new ScannedEntry(cut.Line, null, 0));
        return WithEnds(found.ToImmutable(), text.Length);
    }

    private void Take(Line line, ReadOnlySpan<char> characters)
    {
        var isSection = Grammar.IsKnownSection(characters, out var section);
        var isCategory = !isSection && Grammar.IsCategory(characters);
        var isNear = isCategory || (IsEdge && !isSection && CategoryMarker.IsNear(characters));
        var starts = heading is { } above
            ? isSection ? StartsAtSection(above, section) : isNear && StartsAtCategory(above, isCategory)
            : isSeparated && hasCauses && hasQuestion && (isCategory || section == Grammar.Question);
        if (starts)
        {
            Begin(heading ?? new Heading(line with { End = line.Start, Next = line.Start }), isSection ? heading?.Category : line);
            heading = null;
        }
        else if (HeadingAt(line, characters) is { } next)
        {
            if (next.IsSure)
                Begin(next with { IsSure = false }, null);
            heading = next;
        }
        else
        {
            heading = isSection ? null : heading?.Below(isNear ? line : null);
        }
        hasQuestion |= section == Grammar.Question;
        hasCauses |= section == Grammar.Causes;
        isSeparated = Grammar.IsSeparator(characters) || (IsEdge && Grammar.IsNearSeparator(characters));
    }

    /// <summary>Adds an entry, or its category to one that was added at its heading.</summary>
    private void Begin(Heading first, Line? category)
    {
        if (first.IsSure)
            found[^1] = found[^1] with { Category = category };
        else
            found.Add(new ScannedEntry(first.Line, category, 0));
        (hasQuestion, hasCauses) = (false, false);
    }

    private bool StartsAtCategory(Heading above, bool isUsual) => above.Form switch
    {
        HeadingForm.Usual => (isUsual && above.Distance == 0) || (above.IsSeparated && IsEdge),
        HeadingForm.Near => above.IsSeparated && IsEdge,
        _ => IsEdge && isUsual && above.Distance == 0,
    };

    private bool StartsAtSection(Heading above, string? section) => above.Form switch
    {
        HeadingForm.Usual when !IsEdge => section == Grammar.Question
            && (above.IsSeparated ? hasQuestion || above.Distance == 0 : hasQuestion && above.Distance == 0),
        HeadingForm.Plain => IsEdge && section == Grammar.Question,
        _ => IsEdge,
    };

    private Heading? HeadingAt(Line line, ReadOnlySpan<char> characters)
    {
        if (Grammar.IsEntryHeading(characters))
            return new Heading(line) { Form = HeadingForm.Usual, IsSeparated = isSeparated, IsSure = isSeparated && hasCauses };
        if (!isSeparated || !IsEdge || (found.Count == 0 && Grammar.IsPartTitle(characters))
            || Grammar.IsKnownSection(characters, out _) || Grammar.IsNearSeparator(characters))
            return null;
        var form = Grammar.IsNearEntryHeading(characters) ? HeadingForm.Near : HeadingForm.Plain;
        return new Heading(line) { Form = form, IsSeparated = true };
    }

    private static ImmutableArray<ScannedEntry> WithEnds(ImmutableArray<ScannedEntry> entries, int end)
    {
        var complete = ImmutableArray.CreateBuilder<ScannedEntry>(entries.Length);
        for (var i = 0; i < entries.Length; i++)
            complete.Add(entries[i] with { End = i + 1 < entries.Length ? entries[i + 1].Heading.Start : end });
        return complete.MoveToImmutable();
    }

    /// <summary>How a line that may begin an entry is written.</summary>
    private enum HeadingForm
    {
        /// <summary>As a heading of the second level.</summary>
        Usual,

        /// <summary>As another heading.</summary>
        Near,

        /// <summary>As text.</summary>
        Plain,
    }

    /// <summary>A line that may begin an entry.</summary>
    private sealed record Heading(Line Line)
    {
        private const int MaxDistance = 3;

        /// <summary>How it is written.</summary>
        public HeadingForm Form { get; init; }

        /// <summary>Whether a separator stands before it.</summary>
        public bool IsSeparated { get; init; }

        /// <summary>Whether it begins an entry whatever follows: it has the usual form and stands behind the separator of a whole entry.</summary>
        public bool IsSure { get; init; }

        /// <summary>The last line below it that names a category in some form; null when none does.</summary>
        public Line? Category { get; private init; }

        /// <summary>How many lines with text stand between it and the line at hand.</summary>
        public int Distance { get; private init; }

        /// <summary>The same seen from one line with text further down; null when that is too far.</summary>
        public Heading? Below(Line? category) =>
            Distance == MaxDistance ? null : this with { Distance = Distance + 1, Category = category ?? Category };
    }
}
