using System.Collections.Immutable;

namespace QiniuDocsGen.Search;

/// <summary>How many terms each field of each document has, repeats included.</summary>
internal sealed class FieldLengths
{
    private readonly int[] lengths;

    private FieldLengths(int[] lengths, ImmutableArray<long> totals)
    {
        this.lengths = lengths;
        Totals = totals;
    }

    /// <summary>The sum over all documents, by field.</summary>
    public ImmutableArray<long> Totals { get; }

    /// <summary>Reads the lengths off rows, which are those of all documents in order.</summary>
    public static FieldLengths Of(ImmutableArray<FieldRows> rows)
    {
        var lengths = new int[rows.Sum(run => run.Rows)];
        var totals = new long[SearchField.All.Length];
        var place = 0;
        foreach (var run in rows)
        {
            for (var row = 0; row < run.Rows; row++, place++)
            {
                lengths[place] = run.LengthOf(row);
                totals[place % totals.Length] += lengths[place];
            }
        }
        return new FieldLengths(lengths, [.. totals]);
    }

    /// <summary>The length of a field of a document.</summary>
    public int Of(int document, int field) => lengths[(document * SearchField.All.Length) + field];
}
