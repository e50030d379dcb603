using System.Collections.Immutable;
using QiniuDocsGen.Model.Identity;

namespace QiniuDocsGen.Composition.Identity;

/// <summary>Puts the lines of a ledger back into the order of their parts.</summary>
internal static class LedgerOrder
{
    /// <summary>
    /// The lines part by part, each part from its first entry on. Lines whose predecessor is not in the part follow in the order of their ids, and so
    /// do entries that stand in no part; nothing a ledger says makes a line appear twice or not at all.
    /// </summary>
    public static ImmutableArray<LedgerLine> Of(ImmutableArray<LedgerLine> lines)
    {
        var ordered = ImmutableArray.CreateBuilder<LedgerLine>(lines.Length);
        var sorted = lines.OrderBy(line => line.Id).ThenBy(line => line.Asked, StringComparer.Ordinal).ThenBy(line => line.Answered, StringComparer.Ordinal);
        foreach (var part in sorted.GroupBy(line => line.Part).OrderBy(part => int.TryParse(part.Key, out var number) ? number : int.MaxValue).ThenBy(part => part.Key, StringComparer.Ordinal))
            AddPart([.. part], ordered);
        return ordered.MoveToImmutable();
    }

    private static void AddPart(LedgerLine[] lines, ImmutableArray<LedgerLine>.Builder ordered)
    {
        var followers = lines.Where(line => line is { IsPresent: true, After: not null }).ToLookup(line => line.After!.Value);
        var ids = lines.Select(line => line.Id).ToHashSet();
        var placed = new HashSet<LedgerLine>(ReferenceEqualityComparer.Instance);
        foreach (var line in lines.Where(line => line.IsPresent && (line.After is not { } after || !ids.Contains(after))))
            Follow(line);
        foreach (var line in lines)
            Follow(line);

        void Follow(LedgerLine first)
        {
            var open = new Stack<LedgerLine>([first]);
            while (open.TryPop(out var line))
            {
                if (!placed.Add(line))
                    continue;
                ordered.Add(line);
                if (!line.IsPresent)
                    continue;
                foreach (var follower in followers[line.Id].Reverse())
                    open.Push(follower);
            }
        }
    }
}
