using System.Collections.Immutable;
using QiniuDocsGen.Articles.Verbatim.Code;
using QiniuDocsGen.Articles.Verbatim.Lists;
using QiniuDocsGen.Articles.Verbatim.Talk;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles.Verbatim;

/// <summary>
/// Puts together what the finders find: from the text of a section to blocks that nest and hold every visible character. Goes through the text once
/// from its beginning to its end, so that lists and lines are taken in their order.
/// </summary>
internal sealed class BlockLayout
{
    private readonly SectionText section;
    private readonly ImmutableArray<Block> code;
    private readonly ImmutableArray<int> removed;
    private readonly ImmutableArray<int> paragraphs;
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly Dictionary<int, int> markerEnds = [];

    private Queue<MarkerRun> runs = [];
    private Queue<Marker> lines = [];

    private BlockLayout(string text)
    {
        section = new SectionText(text);
        var placeholders = Placeholders.Find(text);
        removed = [.. placeholders.Where(p => p.Kind == BlockKind.Removed).Select(p => p.Start)];
        Take(placeholders);
        code = CodeFinder.Find(section);
        Take(code);
        var inline = InlineFinder.Find(section, code);
        Take(inline);
        paragraphs = ParagraphFinder.Find(section);
        blocks.AddRange(inline);
        // In JSON everything stays as it is, so that what is shown can be copied.
        if (!code.Any(c => c.Kind == BlockKind.Json))
            blocks.AddRange(placeholders);
    }

    /// <summary>The blocks of a section, outer ones before inner ones.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="isAnswer">Whether it may hold several replies.</param>
    public static ImmutableArray<Block> Of(string text, bool isAnswer)
    {
        var layout = new BlockLayout(text);
        if (isAnswer)
            layout.AddTurns();
        else
            layout.AddProse(layout.section.Trim(layout.section.Whole));
        layout.blocks.Sort(Order);
        return layout.blocks.ToImmutable();
    }

    // Outer before inner: of two that begin together the longer one is the outer one, of two that are the same run the earlier kind. A place without
    // text stands before whatever begins there.
    private static int Order(Block one, Block other)
    {
        if (one.Start != other.Start)
            return one.Start.CompareTo(other.Start);
        var isPlace = (one.Start == one.End, other.Start == other.End);
        if (isPlace.Item1 != isPlace.Item2)
            return isPlace.Item1 ? -1 : 1;
        return one.End != other.End ? other.End.CompareTo(one.End) : one.Kind.CompareTo(other.Kind);
    }

    private void Take(ImmutableArray<Block> found)
    {
        foreach (var block in found)
            section.Take(new Stretch(block.Start, block.End));
    }

    private void AddTurns()
    {
        var turns = TurnSplitter.Split(section);
        foreach (var whole in turns)
        {
            var turn = section.Trim(whole);
            if (turn.IsEmpty)
                continue;
            var isAside = SmallTalk.IsAll(section.Text.AsSpan(turn.Start, turn.End - turn.Start));
            blocks.Add(new Block(isAside ? BlockKind.Aside : BlockKind.Turn, turn.Start, turn.End));
            AddProse(turn);
        }
        if (turns.Length == TurnSplitter.MostTurns)
            blocks.Add(new Block(BlockKind.EndNote, section.Text.Length, section.Text.Length));
    }

    private void AddProse(Stretch stretch)
    {
        var found = ListFinder.Find(section, stretch, LostText);
        runs = new Queue<MarkerRun>(found.Runs);
        lines = new Queue<Marker>(found.Lines);
        foreach (var marker in found.Runs.SelectMany(r => r.Markers).Concat(found.Lines))
        {
            blocks.Add(new Block(BlockKind.Marker, marker.Start, marker.End));
            markerEnds.Add(marker.Start, marker.End);
        }
        blocks.AddRange(found.Holes.Select(at => new Block(BlockKind.HoleNote, at, at)));
        blocks.AddRange(found.Gaps.Select(at => new Block(BlockKind.Gap, at, at)));
        Fill(stretch);
    }

    private bool LostText(Stretch stretch)
    {
        var next = removed.BinarySearch(stretch.Start);
        var index = next < 0 ? ~next : next;
        return index < removed.Length && removed[index] < stretch.End;
    }

    /// <summary>Adds lists with what is in their items, and the paragraphs around them.</summary>
    private void Fill(Stretch stretch)
    {
        var start = stretch.Start;
        while (runs.TryPeek(out var run) && run.Start < stretch.End)
        {
            runs.Dequeue();
            AddCodeAndLines(new Stretch(start, run.Start));
            start = AddList(run, stretch.End);
        }
        AddCodeAndLines(new Stretch(start, stretch.End));
    }

    /// <summary>Adds a list; returns where it ends: at the next list of its kind, or at a paragraph that surely is none of it.</summary>
    private int AddList(MarkerRun run, int limit)
    {
        var end = Math.Min(Math.Min(limit, run.Limit), NextParagraph(run.LastMarker.End));
        var list = section.Trim(new Stretch(run.Start, end));
        blocks.Add(new Block(BlockKind.List, list.Start, list.End));
        for (var i = 0; i < run.Markers.Length; i++)
        {
            var behind = i + 1 < run.Markers.Length ? run.Markers[i + 1].Start : end;
            var item = section.Trim(new Stretch(run.Markers[i].Start, behind));
            blocks.Add(new Block(BlockKind.Item, item.Start, item.End));
            Fill(item);
        }
        return end;
    }

    private void AddCodeAndLines(Stretch stretch)
    {
        foreach (var piece in code.Where(c => stretch.Holds(new Stretch(c.Start, c.End))))
        {
            AddLines(new Stretch(stretch.Start, piece.Start));
            blocks.Add(piece);
            stretch = stretch with { Start = piece.End };
        }
        AddLines(stretch);
    }

    private void AddLines(Stretch stretch)
    {
        while (lines.TryPeek(out var marker) && marker.Start < stretch.End)
        {
            lines.Dequeue();
            AddParagraphs(new Stretch(stretch.Start, marker.Start));
            stretch = stretch with { Start = marker.Start };
        }
        AddParagraphs(stretch);
    }

    private void AddParagraphs(Stretch stretch)
    {
        while (!stretch.IsEmpty)
        {
            var end = Math.Min(stretch.End, NextParagraph(stretch.Start + 1));
            AddParagraph(section.Trim(stretch with { End = end }));
            stretch = stretch with { Start = end };
        }
    }

    private void AddParagraph(Stretch stretch)
    {
        if (stretch.IsEmpty)
            return;
        blocks.Add(new Block(BlockKind.Paragraph, stretch.Start, stretch.End));
        var body = stretch with { Start = markerEnds.GetValueOrDefault(stretch.Start, stretch.Start) };
        if (ParagraphFinder.Lead(section, body) is { IsEmpty: false } lead)
            blocks.Add(new Block(BlockKind.Lead, lead.Start, lead.End));
        blocks.AddRange(PathFinder.Paths(section, body));
        blocks.AddRange(PathFinder.Labels(section, body));
    }

    private int NextParagraph(int from)
    {
        var next = paragraphs.BinarySearch(from);
        var index = next < 0 ? ~next : next;
        return index < paragraphs.Length ? paragraphs[index] : section.Text.Length;
    }
}
