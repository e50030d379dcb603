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

    /// <summary>The weight of all places.</summary>
    public int Total { get; } = plan.PlaceWeights.Sum();

    /// <summary>From 0 to 1: the places that the title of some document answers, though perhaps none answers all of them.</summary>
    public double Known => (double)known.Sum(place => plan.PlaceWeights[place]) / Total;

    /// <summary>Notes that a document has an alternative of a unit.</summary>
    public void Add(QueryUnit unit, Alternative alternative, int document, bool isInTitle)
    {
        var marks = alternative.Character is null ? firm : loose;
        var step = alternative.Character is null ? 1 : 2;
        for (var at = alternative.Character ?? 0; at < unit.Places.Count; at += step)
        {
            var mark = (unit.Places[at] * documents) + document;
            marks[mark] = (byte)Math.Max(marks[mark], alternative.Weight);
            if (!isInTitle)
                continue;
            inTitle[mark] = (byte)Math.Max(inTitle[mark], alternative.Weight);
            if (alternative.Weight >= LeastWeight)
                known.Add(unit.Places[at]);
        }
    }

    /// <summary>From 0 to 1, single characters included.</summary>
    public double Whole(int document) => Share(document, mark => Math.Max(firm[mark], loose[mark]));

    /// <summary>From 0 to 1: how much of the query the title answers.</summary>
    public double Title(int document) => Share(document, mark => inTitle[mark]);

    /// <summary>From 0 to 1: single characters left out, for they may be chance.</summary>
    public double Firm(int document) => Share(document, mark => firm[mark]);

    /// <summary>From 0 to 1: the places that have any answer, however little it weighs. Single characters are none.</summary>
    public double Touched(int document) => Share(document, mark => firm[mark] >= LeastWeight ? 100 : 0);

    private double Share(int document, Func<int, int> markAt)
    {
        var sum = 0;
        for (var place = 0; place < plan.PlaceWeights.Length; place++)
            sum += plan.PlaceWeights[place] * markAt((place * documents) + document);
        return sum / (Total * 100.0);
    }
}
