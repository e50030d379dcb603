using System.Collections.Immutable;

namespace QiniuDocsGen.Content;

/// <summary>
/// The closed code fences of an authored part. Entry boundaries and section headings inside them are text. A fence that someone forgot to
/// close is none, although by CommonMark the next fence of a later entry would close it. So a fence holds no known section before its
/// first boundary, and no separator there but that of a quoted part with its title; and one that crosses a boundary counts only when the
/// first fence line behind the boundary closes it and the fences after that come in pairs.
/// </summary>
internal sealed class CodeFences
{
    private readonly string text;
    private readonly ImmutableArray<ScannedEntry> candidates;
    private readonly ImmutableArray<(int Start, int End)>.Builder spans = ImmutableArray.CreateBuilder<(int Start, int End)>();

    private CodeFences(string text, ImmutableArray<ScannedEntry> candidates)
    {
        this.text = text;
        this.candidates = candidates;
    }

    /// <summary>The closed fences from their first to behind their last line, ascending.</summary>
    /// <param name="text">The text of the part.</param>
    /// <param name="start">Where its front matter ends.</param>
    /// <param name="candidates">Every place that looks like the beginning of an entry.</param>
    public static ImmutableArray<(int Start, int End)> Find(string text, int start, ImmutableArray<ScannedEntry> candidates)
    {
        var fences = new CodeFences(text, candidates);
        while (start < text.Length)
            start = fences.FindFrom(start);
        return fences.spans.ToImmutable();
    }

    /// <summary>Whether a place is inside one of the fences.</summary>
    public static bool Contains(ImmutableArray<(int Start, int End)> fences, int offset)
    {
        var (low, high) = (0, fences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (fences[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low < fences.Length && fences[low].Start <= offset;
    }

    /// <summary>Finds the next closed fence and returns where to go on.</summary>
    private int FindFrom(int start)
    {
        foreach (var line in new LineReader(text, start, text.Length))
        {
            var fence = Fence.Read(line.Of(text));
            if (fence.Length == 0)
                continue;
            var (closed, end) = FindEnd(fence, line.Next);
            if (closed)
                spans.Add((line.Start, end));
            return end;
        }
        return text.Length;
    }

    private (bool Closed, int End) FindEnd(Fence fence, int start)
    {
        var next = NextCandidate(start);
        var (crossed, isTitled, isSeparated) = (-1, false, false);
        foreach (var line in new LineReader(text, start, text.Length))
        {
            var characters = line.Of(text);
            if (crossed < 0)
            {
                var isBoundary = next < candidates.Length && line.Start == candidates[next].Heading.Start;
                if (isBoundary ? isSeparated : Grammar.IsKnownSection(characters, out _))
                    return (false, line.Start);
                crossed = isBoundary ? line.Start : -1;
                isTitled |= Grammar.IsPartTitle(characters);
                isSeparated |= !isTitled && Grammar.IsSeparator(characters);
            }
            var other = Fence.Read(characters);
            if (other.Length == 0)
                continue;
            if (other.Closes(fence) && (crossed < 0 || IsBalanced(line.Next)))
                return (true, line.Next);
            if (crossed >= 0)
                return (false, crossed);
        }
        return (false, crossed >= 0 ? crossed : text.Length);
    }

    /// <summary>Whether every fence from here to the next boundary outside of fences is closed.</summary>
    private bool IsBalanced(int start)
    {
        var next = NextCandidate(start);
        var end = next < candidates.Length ? candidates[next].Heading.Start : text.Length;
        var open = default(Fence);
        foreach (var line in new LineReader(text, start, end))
        {
            var fence = Fence.Read(line.Of(text));
            if (open.Length == 0)
                open = fence;
            else if (fence.Length > 0 && fence.Closes(open))
                open = default;
        }
        return open.Length == 0;
    }

    private int NextCandidate(int start)
    {
        var (low, high) = (0, candidates.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (candidates[middle].Heading.Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>A line that opens or closes a fence, by CommonMark 0.31, section 4.5.</summary>
    private readonly record struct Fence(char Sign, int Length, bool HasWords)
    {
        public static Fence Read(ReadOnlySpan<char> line)
        {
            var text = line.TrimStart(' ');
            if (line.Length - text.Length > 3 || text.IsEmpty || text[0] is not ('`' or '~'))
                return default;
            var length = text.IndexOfAnyExcept(text[0]);
            if (length < 0)
                length = text.Length;
            var words = text[length..];
            if (length < 3 || (text[0] == '`' && words.Contains('`')))
                return default;
            return new Fence(text[0], length, !words.IsWhiteSpace());
        }

        public bool Closes(Fence opening) => Sign == opening.Sign && Length >= opening.Length && !HasWords;
    }
}
