using QiniuDocsGen.Composition.Similarity.Tokens;

namespace QiniuDocsGen.Composition.Similarity;

/// <summary>
/// Which entries have a rare feature or name an error that few name: an inverted index with short lists only. Each part of an entry is compared with the
/// same part of others.
/// </summary>
internal sealed class RareIndex
{
    private readonly ErrorName[][] errors;
    private readonly List<int> errorWeights = [];

    private RareIndex(NumberedTokens[] texts, ErrorName[][] errors, FeatureWeights weights)
    {
        this.errors = errors;
        Ask = RareLists.Of(Rare(one => NumberedTokens.Rare(weights, one.Title, one.Question)), weights.Features, weights.RareCount);
        Answer = RareLists.Of(Rare(one => NumberedTokens.Rare(weights, one.Answer)), weights.Features, weights.RareCount);
        Errors = RareLists.Of(Numbered(), errorWeights.Count, weights.RareCount);

        int[][] Rare(Func<NumberedTokens, int[]> side)
        {
            var rare = new int[texts.Length][];
            Parallel.For(0, rare.Length, i => rare[i] = side(texts[i]));
            return rare;
        }

        int[][] Numbered()
        {
            var numbers = new Dictionary<Feature, int>();
            return Array.ConvertAll(errors, some => Array.ConvertAll(some, error => NumberOf(error.Feature, numbers)));
        }

        int NumberOf(Feature error, Dictionary<Feature, int> numbers)
        {
            if (numbers.TryAdd(error, numbers.Count))
                errorWeights.Add(weights.Of(error));
            return numbers[error];
        }
    }

    /// <summary>Features of title and question.</summary>
    public RareLists Ask { get; }

    /// <summary>Features of the answer.</summary>
    public RareLists Answer { get; }

    /// <summary>Names of errors, numbered by themselves: those in title and question, or those in the answer when they hold none.</summary>
    public RareLists Errors { get; }

    /// <summary>Indexes all entries.</summary>
    /// <param name="texts">Their texts, in the order of the site.</param>
    /// <param name="weights">What features weigh.</param>
    public static RareIndex Of(NumberedTokens[] texts, FeatureWeights weights)
    {
        var errors = new ErrorName[texts.Length][];
        Parallel.For(0, texts.Length, i => errors[i] = ErrorsOf(texts[i]));
        return new RareIndex(texts, errors, weights);
    }

    /// <summary>The weight of an error by its number, as of a feature.</summary>
    public int WeightOfError(int error) => errorWeights[error];

    /// <summary>The names of errors that both of two entries are about and that few name, those with one cause first.</summary>
    public List<ErrorName> SharedErrors(int entry, int other)
    {
        var (own, named) = (Errors.Features(entry), Errors.Features(other));
        if (own.Length == 0 || named.Length == 0)
            return [];
        var shared = new List<ErrorName>();
        for (var i = 0; i < named.Length; i++)
        {
            if (own.Contains(named[i]) && Errors.EntriesWith(named[i]).Length > 0)
                shared.Add(errors[other][i]);
        }
        return [.. shared.OrderBy(error => error.IsGeneral)];
    }

    private static ErrorName[] ErrorsOf(NumberedTokens texts)
    {
        List<ErrorName> asked = [.. ErrorNames.In(texts.Title.Source), .. ErrorNames.In(texts.Question.Source)];
        return [.. (asked.Count > 0 ? asked : ErrorNames.In(texts.Answer.Source)).DistinctBy(error => error.Feature)];
    }
}

/// <summary>For each entry its rare features, and for each of those its entries.</summary>
internal sealed class RareLists
{
    private readonly int[][] features;
    private readonly int[] ends;
    private readonly int[] entries;

    private RareLists(int[][] features, int[] ends, int[] entries)
    {
        this.features = features;
        this.ends = ends;
        this.entries = entries;
    }

    /// <summary>Makes the lists.</summary>
    /// <param name="features">The features of each entry, each once.</param>
    /// <param name="count">How many features there are.</param>
    /// <param name="most">A feature of more entries gets no list.</param>
    public static RareLists Of(int[][] features, int count, int most)
    {
        var counts = new int[count];
        foreach (var feature in features.SelectMany(some => some))
            counts[feature]++;
        var ends = new int[count];
        for (var (feature, end) = (0, 0); feature < count; feature++)
        {
            ends[feature] = end; // its beginning as yet
            if (counts[feature] >= 2 && counts[feature] <= most)
                end += counts[feature];
            else
                counts[feature] = 0;
        }
        var entries = new int[counts.Sum()];
        for (var entry = 0; entry < features.Length; entry++)
        {
            foreach (var feature in features[entry].Where(feature => counts[feature] > 0))
                entries[ends[feature]++] = entry;
        }
        return new RareLists(features, ends, entries);
    }

    /// <summary>The rare features of an entry.</summary>
    public int[] Features(int entry) => features[entry];

    /// <summary>The entries that have a feature, ascending; empty when it stands in one entry only or in too many.</summary>
    public ReadOnlySpan<int> EntriesWith(int feature) => entries.AsSpan((feature == 0 ? 0 : ends[feature - 1])..ends[feature]);
}
