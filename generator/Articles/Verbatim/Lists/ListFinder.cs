using System.Collections.Immutable;

namespace QiniuDocsGen.Articles.Verbatim.Lists;

/// <summary>A list to lay out.</summary>
/// <param name="Markers">Its markers, 1, 2, … without a gap.</param>
/// <param name="Limit">Where the next list of this kind begins: this one ends there at the latest.</param>
internal sealed record MarkerRun(ImmutableArray<Marker> Markers, int Limit)
{
    /// <summary>Where it begins.</summary>
    public int Start => Markers[0].Start;

    /// <summary>Its last marker.</summary>
    public Marker LastMarker => Markers[^1];

    /// <summary>Whether another list lies within one item of this one, the last item being open.</summary>
    public bool HoldsInItem(MarkerRun other) =>
        other.Start > LastMarker.Start
        || Markers.Count(m => m.Start > other.Start) == Markers.Count(m => m.Start > other.LastMarker.Start);
}

/// <summary>What the markers of a text say about it.</summary>
/// <param name="Runs">The lists, by where they begin.</param>
/// <param name="Lines">Markers that belong to no list and begin a line, in order.</param>
/// <param name="Holes">Places before which items are missing that were taken out.</param>
/// <param name="Gaps">Places before which items are missing, for whatever reason; only where the markers surely are those of one list.</param>
internal sealed record FoundLists(ImmutableArray<MarkerRun> Runs, ImmutableArray<Marker> Lines, ImmutableArray<int> Holes, ImmutableArray<int> Gaps);

/// <summary>
/// Tells lists from other numbers. A list is a run of markers of one kind, 1, 2, … without a gap, at least two, and nothing of that kind behind a
/// gap. Markers that are no list begin a line, so that a list that lost items stays readable and is not renumbered by the reader's eye.
/// </summary>
internal static class ListFinder
{
    /// <summary>Finds the lists of a run.</summary>
    public static FoundLists Find(SectionText section, Stretch stretch, Func<Stretch, bool> lostText)
    {
        var all = new MarkerScanner(section).Scan(stretch);
        if (all.IsEmpty)
            return new FoundLists([], [], [], []);
        var runs = ImmutableArray.CreateBuilder<MarkerRun>();
        var lines = ImmutableArray.CreateBuilder<Marker>();
        var holes = ImmutableArray.CreateBuilder<int>();
        var gaps = ImmutableArray.CreateBuilder<int>();
        foreach (var kind in all.GroupBy(m => (m.Kind, m.Kind == MarkerKind.Word ? section.Text[m.Start] : '\0')))
        {
            var markers = Enumerations.SetAside([.. kind], section.Text);
            gaps.AddRange(GapFinder.Find(markers.Present));
            var found = Runs(markers.Own);
            if (found.All(r => r.Length > 1 && r[0].Number == 1))
            {
                runs.AddRange(found.Select((r, i) => new MarkerRun(r, i + 1 < found.Count ? found[i + 1][0].Start : stretch.End)));
                continue;
            }
            lines.AddRange(Lines(markers));
            holes.AddRange(Holes(markers.Present, stretch.Start, lostText));
        }
        return new FoundLists(Nested(runs, lines), [.. lines.OrderBy(m => m.Start)], [.. holes.Order()], [.. gaps.Order()]);
    }

    /// <summary>The markers cut where they do not count on.</summary>
    private static List<ImmutableArray<Marker>> Runs(ImmutableArray<Marker> markers)
    {
        var runs = new List<ImmutableArray<Marker>>();
        for (var start = 0; start < markers.Length;)
        {
            var end = start + 1;
            while (end < markers.Length && markers[end].Number == markers[end - 1].Number + 1)
                end++;
            runs.Add(markers[start..end]);
            start = end;
        }
        return runs;
    }

    /// <summary>The markers that begin lines: of a run of which some are none, all stay in their sentence.</summary>
    private static IEnumerable<Marker> Lines(CountedMarkers markers)
    {
        var own = markers.Own.ToHashSet();
        return Runs(markers.Present).Where(run => run.All(own.Contains)).SelectMany(run => run).Where(m => own.Count > 1 || m.BeginsLine);
    }

    /// <summary>The markers before which others are missing, where something was taken out of the text since the marker before.</summary>
    private static IEnumerable<int> Holes(ImmutableArray<Marker> markers, int start, Func<Stretch, bool> lostText)
    {
        var (number, end) = (0, start);
        foreach (var marker in markers)
        {
            if (marker.Number > number + 1 && lostText(new Stretch(end, marker.Start)))
                yield return marker.Start;
            (number, end) = (marker.Number, marker.End);
        }
    }

    /// <summary>Lists within items of others stay; of two that cross, the one that begins later becomes lines.</summary>
    private static ImmutableArray<MarkerRun> Nested(IEnumerable<MarkerRun> runs, ImmutableArray<Marker>.Builder lines)
    {
        var kept = ImmutableArray.CreateBuilder<MarkerRun>();
        var open = new Stack<MarkerRun>();
        foreach (var run in runs.OrderBy(r => r.Start))
        {
            while (open.TryPeek(out var done) && run.Start > done.LastMarker.Start)
                open.Pop();
            if (open.TryPeek(out var outer) && !outer.HoldsInItem(run))
            {
                lines.AddRange(run.Markers);
                continue;
            }
            kept.Add(run);
            open.Push(run);
        }
        return kept.ToImmutable();
    }
}
