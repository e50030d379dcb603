using System.Buffers;
using System.Runtime.InteropServices;

namespace QiniuDocsGen.Composition.Similarity.Tokens;

/// <summary>
/// Clauses that stand in many entries: canned replies, forms, messages of the console. They make no two entries alike, wherever they stand. Of
/// answers every repeat counts; of questions only different ones, since many people who ask the same in the same words make a symptom.
/// </summary>
internal sealed class Boilerplate
{
    /// <summary>In how many answers a clause stands that is canned.</summary>
    private const int CommonInAnswers = 3;

    /// <summary>In how many different questions a clause stands that is a form.</summary>
    private const int CommonInAsks = 4;

    /// <summary>A shorter clause of a question may be all that it says.</summary>
    private const int ShortestInAsk = 5;

    private readonly HashSet<ulong> asks;
    private readonly HashSet<ulong> answers;

    private Boilerplate(HashSet<ulong> asks, HashSet<ulong> answers)
    {
        this.asks = asks;
        this.answers = answers;
    }

    /// <summary>Counts the clauses of all entries.</summary>
    public static Boilerplate Find(EntryTokens[] entries)
    {
        var asked = new (ulong Key, ulong[] Clauses)[entries.Length];
        var answered = new ulong[entries.Length][];
        Parallel.For(0, entries.Length, i =>
        {
            var tokens = entries[i];
            asked[i] = (EntryTokens.Hash(tokens.Asked), Clauses(ShortestInAsk, tokens.Title, tokens.Question));
            answered[i] = Clauses(1, tokens.Answer);
        });
        return new Boilerplate(
            Common(asked.DistinctBy(ask => ask.Key).Select(ask => ask.Clauses), CommonInAsks),
            Common(answered, CommonInAnswers));
    }

    /// <summary>The tokens of an entry without those of forms in title and question, and of canned clauses in the answer.</summary>
    public EntryTokens TakenFrom(EntryTokens tokens)
    {
        var (title, question, answer) = (Without(tokens.Title, asks), Without(tokens.Question, asks), Without(tokens.Answer, answers));
        var isAskedSame = title == tokens.Title && question == tokens.Question;
        return isAskedSame ? tokens with { Answer = answer } : new EntryTokens(title, question, answer);
    }

    private static Token[] Without(Token[] tokens, HashSet<ulong> common)
    {
        var room = ArrayPool<Token>.Shared.Rent(tokens.Length);
        var kept = 0;
        for (var start = 0; start < tokens.Length;)
        {
            var clause = tokens.AsSpan(start, LengthAt(tokens, start));
            start += clause.Length;
            if (common.Contains(Hash(clause)))
                continue;
            clause.CopyTo(room.AsSpan(kept));
            kept += clause.Length;
        }
        var own = kept == tokens.Length ? tokens : room[..kept];
        ArrayPool<Token>.Shared.Return(room);
        return own;
    }

    private static ulong[] Clauses(int shortest, params ReadOnlySpan<Token[]> texts)
    {
        var clauses = new List<ulong>();
        foreach (var tokens in texts)
        {
            for (var start = 0; start < tokens.Length;)
            {
                var length = LengthAt(tokens, start);
                if (length >= shortest)
                    clauses.Add(Hash(tokens.AsSpan(start, length)));
                start += length;
            }
        }
        return SortedValues.Distinct(CollectionsMarshal.AsSpan(clauses));
    }

    private static HashSet<ulong> Common(IEnumerable<ulong[]> clauses, int least)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var clause in clauses.SelectMany(c => c))
            CollectionsMarshal.GetValueRefOrAddDefault(counts, clause, out _)++;
        return [.. counts.Where(c => c.Value >= least).Select(c => c.Key)];
    }

    private static int LengthAt(ReadOnlySpan<Token> tokens, int start)
    {
        var end = start + 1;
        while (end < tokens.Length && tokens[end].Clause == tokens[start].Clause)
            end++;
        return end - start;
    }

    private static ulong Hash(ReadOnlySpan<Token> clause)
    {
        var hash = (ulong)clause.Length;
        foreach (var token in clause)
            hash = Feature.Mix(hash, token.Feature.Value);
        return hash;
    }
}
