using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles.Verbatim.Talk;

/// <summary>What of a text there is to find: greetings, holds and placeholders stand in every other entry and would weigh down the rest.</summary>
internal static class SearchableText
{
    /// <summary>The words of a text on one line. A question keeps its holds: what a customer asks for may be just that.</summary>
    public static string Of(string text, ImmutableArray<Block> blocks, bool isAnswer)
    {
        var kept = PlainText.BlankPlaceholders(text, blocks);
        foreach (var clause in SmallTalk.Read(kept))
        {
            if (clause.Kind == ClauseKind.Greeting || (isAnswer && clause.IsSmallTalk))
                kept.AsSpan(clause.Start, clause.End - clause.Start).Fill(' ');
            else if (clause.Start >= Greetings.Length && Greetings.At(kept, clause.Start - Greetings.Length))
                kept.AsSpan(clause.Start - Greetings.Length, Greetings.Length).Fill(' ');
        }
        return PlainText.Fold(new StringBuilder(kept.Length).Append(kept));
    }
}
