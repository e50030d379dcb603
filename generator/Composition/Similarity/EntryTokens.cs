using System.Runtime.InteropServices;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Similarity;

/// <summary>The tokens of one entry, what was asked and what was answered apart. Read anew where they are needed, so that they take no memory.</summary>
internal sealed class EntryTokens
{
    private readonly TokenCutter cutter;
    private readonly List<Token> ask = [];
    private readonly List<Token> answer = [];

    private EntryTokens(TokenCutter cutter) => this.cutter = cutter;

    /// <summary>Title and question; places count in each text by itself.</summary>
    public ReadOnlySpan<Token> Ask => CollectionsMarshal.AsSpan(ask);

    /// <summary>The part of <see cref="Ask"/> that is the title.</summary>
    public ReadOnlySpan<Token> Title => Ask[..TitleLength];

    /// <summary>The part of <see cref="Ask"/> that is the question.</summary>
    public ReadOnlySpan<Token> Question => Ask[TitleLength..];

    /// <summary>The answer.</summary>
    public ReadOnlySpan<Token> Answer => CollectionsMarshal.AsSpan(answer);

    private int TitleLength { get; set; }

    /// <summary>Calls an action with the tokens of every entry, on all cores; the order is not fixed.</summary>
    public static void ForEach(IReadOnlyList<SiteEntry> entries, NormalForm form, Action<int, EntryTokens> action) => Parallel.For(
        0,
        entries.Count,
        () => new EntryTokens(new TokenCutter(form)),
        (i, _, tokens) =>
        {
            tokens.Read(entries[i].Entry);
            action(i, tokens);
            return tokens;
        },
        _ => { });

    /// <summary>A reader for one thread.</summary>
    public static EntryTokens With(NormalForm form) => new(new TokenCutter(form));

    /// <summary>Reads an entry.</summary>
    public void Read(Entry entry)
    {
        ask.Clear();
        answer.Clear();
        var clause = cutter.Cut(entry.Title.Text, ask, 0);
        TitleLength = ask.Count;
        cutter.Cut(entry.Question?.Text ?? "", ask, clause);
        cutter.Cut(entry.Answer?.Text ?? "", answer, 0);
    }

    /// <summary>The features of some tokens, each once, sorted.</summary>
    public static Feature[] Distinct(ReadOnlySpan<Token> tokens)
    {
        var features = new Feature[tokens.Length];
        for (var i = 0; i < features.Length; i++)
            features[i] = tokens[i].Feature;
        Array.Sort(features);
        var count = 0;
        for (var i = 0; i < features.Length; i++)
        {
            if (i == 0 || features[i] != features[i - 1])
                features[count++] = features[i];
        }
        return features[..count];
    }

    /// <summary>A hash of features in their order.</summary>
    public static ulong Hash(ReadOnlySpan<Feature> features)
    {
        var hash = (ulong)features.Length;
        foreach (var feature in features)
            hash = Feature.Mix(hash, feature.Value);
        return hash;
    }
}
