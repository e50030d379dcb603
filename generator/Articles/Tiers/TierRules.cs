using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles.Tiers;

/// <summary>One reason for a tier.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tier">The tier that it speaks for.</param>
/// <param name="Summary">What it looks at, in one sentence.</param>
internal sealed record TierRule(string Name, Tier Tier, string Summary);

/// <summary>The rules by which <see cref="TierJudge"/> tells what an answer is worth to others.</summary>
internal static class TierRules
{
    /// <summary>Someone decided.</summary>
    public static readonly TierRule SetByHand = new("set-by-hand", Tier.B, "The tier was set in overlays.yml, which wins over every rule.");

    /// <summary>Authored text.</summary>
    public static readonly TierRule Authored = new("authored", Tier.A, "The part is authored Markdown, written for readers.");

    /// <summary>No answer.</summary>
    public static readonly TierRule NoAnswer = new("no-answer", Tier.C, "The entry has no answer, or nothing is left of it but placeholders.");

    /// <summary>Nothing but politeness.</summary>
    public static readonly TierRule OnlySmallTalk = new("only-small-talk", Tier.C, "Every reply greets, thanks or asks to wait.");

    /// <summary>The ticket was closed.</summary>
    public static readonly TierRule OnlyRecord = new("only-record", Tier.C, "The answer says that something was or will be done, not what others can do.");

    /// <summary>Questions back.</summary>
    public static readonly TierRule OnlyRequests = new("only-requests", Tier.C, "The answer asks the customer for details and gives none.");

    /// <summary>A sentence that stands for an answer.</summary>
    public static readonly TierRule Boilerplate = new("boilerplate", Tier.C, "The answer is a set phrase that says that help was given.");

    /// <summary>A pointer without its target.</summary>
    public static readonly TierRule OnlyRemoved = new("only-removed", Tier.C, "The answer points to a link or a picture that was not kept, and says nothing else.");

    /// <summary>Too little.</summary>
    public static readonly TierRule TooShort = new("too-short", Tier.C, "Less than a sentence is left without greetings, holds, records and questions.");

    /// <summary>Some help.</summary>
    public static readonly TierRule SaysSomething = new("says-something", Tier.B, "The answer makes statements, but gives neither steps nor enough facts.");

    /// <summary>Steps.</summary>
    public static readonly TierRule HasSteps = new("has-steps", Tier.A, "The answer says what to do: a list, a way through menus, code, or instructions.");

    /// <summary>Facts.</summary>
    public static readonly TierRule HasFacts = new("has-facts", Tier.A, "The answer explains: causes, limits, durations, or what is supported and what is not.");

    /// <summary>Every rule.</summary>
    public static ImmutableArray<TierRule> All { get; } =
    [
        SetByHand, Authored, HasSteps, HasFacts, SaysSomething, NoAnswer, OnlySmallTalk, OnlyRecord, OnlyRequests, Boilerplate, OnlyRemoved, TooShort,
    ];
}
