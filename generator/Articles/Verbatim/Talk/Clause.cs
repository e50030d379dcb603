
namespace QiniuDocsGen.Articles.Verbatim.Talk;

/// <summary>What a clause of a reply does.</summary>
internal enum ClauseKind
{
    /// <summary>It greets.</summary>
    Greeting,

    /// <summary>It asks to wait, promises to look, thanks or acknowledges.</summary>
    Hold,

    /// <summary>It says yes or no.</summary>
    Affirmation,

    /// <summary>It says that something was done.</summary>
    Record,

    /// <summary>It asks something of the customer.</summary>
    Request,

    /// <summary>It says something.</summary>
    Statement,
}

/// <summary>A clause: words up to a sentence mark or a blank.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Start">Its first unit; behind the greeting that opens it, if one does.</param>
/// <param name="End">The unit behind its last word; the marks behind it are not counted.</param>
internal readonly record struct Clause(ClauseKind Kind, int Start, int End)
{
    /// <summary>Whether it is only said to be polite.</summary>
    public bool IsSmallTalk => Kind is ClauseKind.Greeting or ClauseKind.Hold;
}
