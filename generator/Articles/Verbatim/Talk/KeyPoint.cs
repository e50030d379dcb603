using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles.Verbatim.Talk;

/// <summary>The first reply of an answer that says something, from where it begins to do so.</summary>
internal static class KeyPoint
{
    /// <summary>The fewest units of a statement that says something by itself.</summary>
    private const int ShortestStatement = 4;

    /// <summary>
    /// The reply as written, on one line, with a mark in place of what was taken out; where no reply makes a statement that stands by itself, the first that is more than small talk; empty
    /// when there is none.
    /// </summary>
    public static string Of(string text, ImmutableArray<Block> blocks, string mark)
    {
        var readable = PlainText.BlankPlaceholders(text, blocks);
        var second = "";
        foreach (var turn in blocks.Where(b => b.Kind == BlockKind.Turn))
        {
            var end = EndOf(turn, text, blocks);
            var clauses = SmallTalk.Read(readable.AsSpan(turn.Start, end - turn.Start));
            if (clauses.All(c => c.IsSmallTalk))
                continue;
            var start = turn.Start + FirstOf(clauses).Start;
            var whole = start..end;
            if (LeadsToGap(readable.AsSpan(whole)))
            {
                // A pointer that lost what it pointed to takes nothing away from what was said before it.
                while (clauses is [.., var last] && (last.IsSmallTalk || IsPointer(last)))
                {
                    clauses = clauses[..^1];
                    end = turn.Start + (clauses is [.., var kept] ? kept.End : 0);
                }
            }
            if (clauses.Any(SaysSomething))
                return PlainText.WithMarks(text, blocks, start..end, mark);
            if (second.Length == 0)
                second = PlainText.WithMarks(text, blocks, whole, mark);

            bool IsPointer(Clause clause) => Pointers.IsPointer(readable.AsSpan(turn.Start + clause.Start, clause.End - clause.Start));
        }
        return second;
    }

    /// <summary>
    /// The first clause that is more than small talk. A question to the customer and the wait behind it are skipped where the reply goes on with a statement.
    /// </summary>
    private static Clause FirstOf(ImmutableArray<Clause> clauses)
    {
        var statement = clauses.IndexOf(clauses.FirstOrDefault(SaysSomething));
        return statement > 0 && clauses[statement - 1].Kind == ClauseKind.Hold && clauses.Take(statement).All(c => c.IsSmallTalk || c.Kind == ClauseKind.Request)
            ? clauses[statement]
            : clauses.First(c => !c.IsSmallTalk);
    }

    private static bool SaysSomething(Clause clause) => clause.Kind == ClauseKind.Statement && clause.End - clause.Start >= ShortestStatement;

    /// <summary>Whether the words lead to a link or a picture that is not there any more.</summary>
    private static bool LeadsToGap(ReadOnlySpan<char> point)
    {
        var end = point.Length;
        while (end > 0 && !PlainText.IsShown(point[end - 1]))
            end--;
        // Most words end otherwise, and need not be folded to know it.
        return end > 0 && point[end - 1] is '：' or ':' or '考' or '下'
            && PlainText.Fold(point) is [.., '：' or ':'] or [.., '参', '考'] or [.., '参', '考', '下'];
    }

    /// <summary>Where a second greeting within the reply begins anew, or the end of the reply.</summary>
    private static int EndOf(Block turn, string text, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.Paragraph && block.Start > turn.Start && block.Start < turn.End && Greetings.At(text, block.Start))
                return block.Start;
        }
        return turn.End;
    }
}
