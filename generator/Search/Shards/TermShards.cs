using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Shards;

/// <summary>Cuts an index into runs of consecutive terms; see <see cref="Settlement"/> for its levels.</summary>
internal static class TermShards
{
    /// <summary>The groups of every level, in the order of their terms. A level is in order too; a term may be in each of them.</summary>
    public static ImmutableArray<ImmutableArray<ShardGroup>> Cut(InvertedIndex index)
    {
        var settlement = new Settlement(index.Refs.Length);
        var rows = new TermRows(index);
        var runs = Runs(index, settlement);
        var recent = settlement.IsLarge ? Task.Run(() => CutRecent(index, rows, runs, settlement)) : null;
        var settled = new ShardGroup[runs.Count];
        Parallel.For(0, settled.Length, i => settled[i] = CutSettled(index, rows, runs[i], settlement));
        ImmutableArray<ShardGroup> first = [.. settled.Where(group => group.Files.Length > 0)];
        return recent is null ? [first] : [first, [recent.GetAwaiter().GetResult()]];
    }

    /// <summary>The runs of sorted terms that are a group.</summary>
    private static List<(char Group, int Start, int End)> Runs(InvertedIndex index, Settlement settlement)
    {
        var runs = new List<(char Group, int Start, int End)>();
        var (unit, group) = ('\0', '\0');
        for (var i = 0; i < index.SortedTerms.Length; i++)
        {
            // Terms that begin alike follow each other, and are of one group.
            var term = index.Terms[index.SortedTerms[i]];
            if (i == 0 || term[0] != unit)
                (unit, group) = (term[0], settlement.GroupOf(term));
            if (runs.Count > 0 && runs[^1].Group == group)
                runs[^1] = runs[^1] with { End = i + 1 };
            else
                runs.Add((group, i, i + 1));
        }
        return runs;
    }

    private static ShardGroup CutSettled(InvertedIndex index, TermRows rows, (char Group, int Start, int End) run, Settlement settlement)
    {
        var settled = settlement.SettledIn(run.Group);
        var cutter = new ShardCutter(run.Group == '\0' ? "" : run.Group.ToString(), ShardSizes.For(index.Refs.Length).RowBytes);
        Add(index, rows, run.Start, run.End, 0, settled, cutter);
        return cutter.Finish("terms/");
    }

    private static ShardGroup CutRecent(InvertedIndex index, TermRows rows, List<(char Group, int Start, int End)> runs, Settlement settlement)
    {
        var cutter = new ShardCutter("", ShardSizes.For(index.Refs.Length).RecentBytes);
        foreach (var run in runs)
            Add(index, rows, run.Start, run.End, settlement.SettledIn(run.Group), index.Refs.Length, cutter);
        return cutter.Finish("terms/recent-");
    }

    private static void Add(InvertedIndex index, TermRows rows, int start, int end, int firstDocument, int endDocument, ShardCutter cutter)
    {
        var row = new ArrayBufferWriter<byte>();
        foreach (var term in index.SortedTerms.AsSpan(start, end - start))
        {
            var text = index.Terms[term];
            row.ResetWrittenCount();
            if (rows.TryWrite(term, firstDocument, endDocument, row))
                cutter.Add(text, SafeJson.Encode(text), row.WrittenSpan);
        }
    }
}
