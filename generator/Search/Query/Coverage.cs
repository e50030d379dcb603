namespace QiniuDocsGen.Search.Query;

/// <summary>
/// How much of a query each document answers: every place counts by its weight and by its best alternative in the document, in hundredths.
/// The TypeScript twin is <c>coverage.ts</c>.
/// </summary>
internal sealed class Coverage(QueryPlan plan, int documents)
{
    /// <summary>What weighs less is no answer of its own, in hundredths.</summary>
    private const int LeastWeight = 45;

    private readonly byte[] firm = new byte[plan.PlaceWeights.Length * documents];
    private readonly byte[] inTitle = new byte[plan.PlaceWeights.Length * documents];

    // What only single characters of a pair answer.
    private readonly byte[] loose = new byte[plan.PlaceWeights.Length * documents];
    private readonly HashSet<int> known = [];
    private readonly int total = plan.PlaceWeights.Sum();

    /// <summary>From 0 to 1: the places that some document answers, though perhaps none answers all of them.</summary>
    public double KnownShare => (double)known.Sum(place => plan.PlaceWeights[place]) / total;

    /// <summary>Notes that a document has an alternative of a unit.</summary>
    public void Add(QueryUnit unit, Alternative alternative, int document, bool isInTitle)
    {
        var marks = alternative.Character is null ? firm : loose;
        var step = alternative.Character is null ? 1 : 2;
        for (var at = alternative.Character ?? 0; at < unit.Places.Count; at += step)
        {
            var mark = (unit.Places[at] * documents) + document;
            if (alternative.Character is null && alternative.Weight >= LeastWeight)
                known.Add(unit.Places[at]);
            marks[mark] = (byte)Math.Max(marks[mark], alternative.Weight);
            if (isInTitle)
                inTitle[mark] = (byte)Math.Max(inTitle[mark], alternative.Weight);
        }
    }

    /// <summary>From 0 to 1, single characters included.</summary>
    public double Whole(int document) => Sum(document, mark => Math.Max(firm[mark], loose[mark])) / (total * 100.0);

    /// <summary>From 0 to 1: the places that have any answer. Single characters and words that only go with it may be chance.</summary>
    public double Answered(int document) => (double)Evidence(document) / total;

    /// <summary>From 0 to 1: how much of the query the title answers.</summary>
    public double Title(int document) => Sum(document, mark => inTitle[mark]) / (total * 100.0);

    /// <summary>The weight of the places that have any answer.</summary>
    public int Evidence(int document) => Sum(document, mark => firm[mark] >= LeastWeight ? 1 : 0);

    private int Sum(int document, Func<int, int> markAt)
    {
        var sum = 0;
        for (var place = 0; place < plan.PlaceWeights.Length; place++)
            sum += plan.PlaceWeights[place] * markAt((place * documents) + document);
        return sum;
    }
}
