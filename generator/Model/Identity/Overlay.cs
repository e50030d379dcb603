using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model.Identity;

/// <summary>A correction of one entry in <c>overlays.yml</c>; what is null or empty stays as the part says.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Span">Where the id stands.</param>
public sealed record Overlay(EntryId Id, SourceSpan Span)
{
    /// <summary>Another title.</summary>
    public PlacedText? Title { get; init; }

    /// <summary>Another product and topic.</summary>
    public Category? Category { get; init; }

    /// <summary>Other root causes; empty for those of the part.</summary>
    public ImmutableArray<CauseLabel> Causes { get; init; } = [];

    /// <summary>The tier, whatever the rules would say.</summary>
    public Tier? Tier { get; init; }

    /// <summary>Texts to take out.</summary>
    public ImmutableArray<Redaction> Redactions { get; init; } = [];

    /// <summary>A remark shown above the answer; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether the entry is taken off the site.</summary>
    public bool Hide { get; init; }

    /// <summary>The codes of rules about quality that are not to be reported of the entry.</summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>The entry that is shown instead.</summary>
    public PlacedText? Canonical { get; init; }
}

/// <summary>A text and where it stands.</summary>
public sealed record PlacedText(string Text, SourceSpan Span);

/// <summary>A text to take out of an entry, wherever it stands in it.</summary>
/// <param name="Text">The text, character by character. It is never repeated in a message.</param>
/// <param name="Replacement">What stands there instead; a placeholder is shown as a badge.</param>
/// <param name="Count">How often it is expected.</param>
/// <param name="Span">Where the redaction begins.</param>
public sealed record Redaction(string Text, string Replacement, int Count, SourceSpan Span)
{
    /// <summary>The replacement when none is given.</summary>
    public const string DefaultReplacement = "[REDACTED_TEXT]";
}
