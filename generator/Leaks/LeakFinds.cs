using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks;

/// <summary>Collects what the patterns find in one text, in places of the original text.</summary>
internal sealed class LeakFinds(LeakText text, AllowList allowed)
{
    private readonly List<(Leak Leak, int Order)> found = [];

    /// <summary>Adds a run of the folded text, unless its value is allowed.</summary>
    public void Add(LeakPattern pattern, int start, int end)
    {
        if (allowed.Contains(pattern.Kind, text.Folded.AsSpan(start, end - start)))
            return;
        var (from, to) = text.Original(start, end);
        found.Add((new Leak(pattern, from, to - from), found.Count));
    }

    /// <summary>
    /// What was found, by place, without overlaps: of two that overlap the graver one stands, then the longer one, then the earlier one. Where
    /// two grave ones overlap in part, the one that stands takes the run of both, so that no rest of a value is left over.
    /// </summary>
    public ImmutableArray<Leak> Resolve()
    {
        if (found.Count == 0)
            return [];
        found.Sort((a, b) => (a.Leak.Start, -a.Leak.Length, a.Order).CompareTo((b.Leak.Start, -b.Leak.Length, b.Order)));
        var kept = ImmutableArray.CreateBuilder<Leak>(found.Count);
        foreach (var (leak, _) in found)
        {
            if (kept.Count == 0 || kept[^1].End <= leak.Start)
                kept.Add(leak);
            else
                kept[^1] = Graver(kept[^1], leak);
        }
        return kept.ToImmutable();
    }

    private static Leak Graver(Leak first, Leak second)
    {
        var stands = second.Pattern.Grade > first.Pattern.Grade
            || (second.Pattern.Grade == first.Pattern.Grade && second.Length > first.Length) ? second : first;
        var other = stands == first ? second : first;
        // The rest of a longer find of a lesser kind does not need to go.
        if (other.Pattern.Grade < stands.Pattern.Grade)
            return stands;
        return stands with { Start = first.Start, Length = Math.Max(first.End, second.End) - first.Start };
    }
}
