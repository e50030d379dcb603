using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles.Verbatim.Talk;

/// <summary>What of a text there is to find: greetings, holds and placeholders stand in every other entry and would weigh down the rest.</summary>
internal static class SearchableText
{
    /// <summary>
    /// The words of a text on one line; null where they are all its words. A question keeps its holds: what a customer asks for may be just that.
    /// </summary>
    public static string? Of(string text, ImmutableArray<Block> blocks, bool isAnswer)
    {
        var words = PlainText.BlankPlaceholders(text, blocks);
        char[]? kept = null;
        foreach (var clause in SmallTalk.Read(words))
        {
            if (clause.Kind == ClauseKind.Greeting || (isAnswer && clause.IsSmallTalk))
                Blank(clause.Start, clause.End - clause.Start);
            else if (clause.Start >= Greetings.Length && Greetings.At(words, clause.Start - Greetings.Length))
                Blank(clause.Start - Greetings.Length, Greetings.Length);
        }
        return kept is null ? null : PlainText.Fold(kept);

        void Blank(int start, int length) => (kept ??= words.ToCharArray()).AsSpan(start, length).Fill(' ');
    }
}
