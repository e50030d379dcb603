using System.Buffers;
using System.Runtime.InteropServices;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Similarity.Tokens;

/// <summary>The tokens of one entry, what was asked and what was answered apart; places count in each text by itself.</summary>
/// <param name="Title">Those of the title.</param>
/// <param name="Question">Those of the question; their clauses are numbered on from the title.</param>
/// <param name="Answer">Those of the answer.</param>
internal sealed record EntryTokens(Token[] Title, Token[] Question, Token[] Answer)
{
    /// <summary>The tokens of every entry, read on all cores. They take 16 bytes each and are wanted many times.</summary>
    public static EntryTokens[] OfAll(IReadOnlyList<SiteEntry> entries, NormalForm form)
    {
        var all = new EntryTokens[entries.Count];
        Parallel.For(
            0,
            all.Length,
            () => new Reader(new TokenCutter(form)),
            (i, _, reader) =>
            {
                all[i] = reader.Read(entries[i].Entry);
                return reader;
            },
            _ => { });
        return all;
    }

    /// <summary>The features of title and question, each once, sorted.</summary>
    public Feature[] Asked { get; } = Distinct(Title, Question);

    /// <summary>The features of some tokens, each once, sorted.</summary>
    public static Feature[] Distinct(params ReadOnlySpan<Token[]> texts)
    {
        var length = 0;
        foreach (var tokens in texts)
            length += tokens.Length;
        var room = ArrayPool<Feature>.Shared.Rent(length);
        var filled = 0;
        foreach (var tokens in texts)
        {
            foreach (var token in tokens)
                room[filled++] = token.Feature;
        }
        var features = SortedValues.Distinct(room.AsSpan(0, length));
        ArrayPool<Feature>.Shared.Return(room);
        return features;
    }

    /// <summary>A hash of features in their order.</summary>
    public static ulong Hash(ReadOnlySpan<Feature> features)
    {
        var hash = (ulong)features.Length;
        foreach (var feature in features)
            hash = Feature.Mix(hash, feature.Value);
        return hash;
    }

    /// <summary>Reads entries on one thread.</summary>
    private sealed class Reader(TokenCutter cutter)
    {
        private readonly List<Token> tokens = [];

        public EntryTokens Read(Entry entry)
        {
            tokens.Clear();
            var clause = cutter.Cut(entry.Title.Text, tokens, 0);
            var title = tokens.Count;
            cutter.Cut(entry.Question?.Text ?? "", tokens, clause);
            var ask = CollectionsMarshal.AsSpan(tokens);
            var (titleTokens, questionTokens) = (ask[..title].ToArray(), ask[title..].ToArray());
            tokens.Clear();
            cutter.Cut(entry.Answer?.Text ?? "", tokens, 0);
            return new EntryTokens(titleTokens, questionTokens, [.. tokens]);
        }
    }
}
