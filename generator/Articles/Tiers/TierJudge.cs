using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles.Tiers;

/// <summary>
/// Tells what an answer is worth to a reader who has the same question. What the customer asked, and who answered, does not count. The rules are
/// explained in <see cref="TierRules"/>.
/// </summary>
internal static class TierJudge
{
    /// <summary>The fewest characters of statements that help anybody.</summary>
    private const int ShortestHelp = 10;

    /// <summary>The fewest characters of statements that can be steps or an explanation.</summary>
    private const int ShortestAdvice = 36;

    /// <summary>The fewest clauses of instructions or facts that make steps or an explanation.</summary>
    private const int FewestClauses = 2;

    /// <summary>The longest set phrase.</summary>
    private const int LongestPhrase = 30;

    /// <summary>The tier of an entry, and the names of the rules that led to it.</summary>
    public static (Tier Tier, ImmutableArray<string> Reasons) Judge(SiteEntry entry, Article article)
    {
        if (entry.TierOverride is { } tier)
            return (tier, [TierRules.SetByHand.Name]);
        var answer = article.Section(SectionKind.Answer);
        var rules = entry.Part.Markup == PartMarkup.Markdown
            ? [string.IsNullOrEmpty(answer?.PlainText) ? TierRules.NoAnswer : TierRules.Authored]
            : Rules(entry.Entry.Answer?.Text ?? "", answer?.Blocks ?? []);
        return (rules[0].Tier, [.. rules.Select(r => r.Name)]);
    }

    private static ImmutableArray<TierRule> Rules(string text, ImmutableArray<Block> blocks)
    {
        var content = AnswerContent.Of(text, blocks);
        if (Worthless(text, content) is { } reason)
            return [reason];
        var isAdvice = content.Statements >= ShortestAdvice;
        var hasSteps = blocks.Any(b => b.Kind is BlockKind.List or BlockKind.Path or BlockKind.Code or BlockKind.Json or BlockKind.InlineCode)
            || (isAdvice && content.Instructions >= FewestClauses);
        var hasFacts = isAdvice && content.Facts >= FewestClauses;
        return (hasSteps, hasFacts) switch
        {
            (true, true) => [TierRules.HasSteps, TierRules.HasFacts],
            (true, false) => [TierRules.HasSteps],
            (false, true) => [TierRules.HasFacts],
            _ => [TierRules.SaysSomething],
        };
    }

    private static TierRule? Worthless(string text, AnswerContent content)
    {
        if (IsSetPhrase(text))
            return TierRules.Boilerplate;
        if (content.Statements >= ShortestHelp || content.Instructions > 0)
            return null;
        if (content.Statements > 0)
            return TierRules.TooShort;
        return content switch
        {
            { Pointers: > 0 } => TierRules.OnlyRemoved,
            { Records: > 0 } => TierRules.OnlyRecord,
            { Requests: > 0 } => TierRules.OnlyRequests,
            { SmallTalk: > 0 } => TierRules.OnlySmallTalk,
            _ => TierRules.NoAnswer,
        };
    }

    /// <summary>A sentence about the agent, which only software writes: "support gave a solution".</summary>
    private static bool IsSetPhrase(string text)
    {
        var phrase = text.AsSpan().Trim();
        return phrase.Length <= LongestPhrase
            && phrase.StartsWith("客服", StringComparison.Ordinal)
            && (phrase.Contains("提供", StringComparison.Ordinal) || phrase.Contains("协助", StringComparison.Ordinal) || phrase.Contains("已", StringComparison.Ordinal));
    }
}
