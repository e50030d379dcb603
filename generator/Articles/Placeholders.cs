using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Articles.Authored;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Articles;

/// <summary>
/// The marks that the export of tickets leaves in place of what it took out: <c>[图片]</c>, and <c>[SANITIZED_…]</c> or <c>[REDACTED_…]</c> with
/// capital letters, digits and underscores. Other brackets are text.
/// </summary>
internal static class Placeholders
{
    private const string Picture = "[图片]";
    private const string Sanitized = "[SANITIZED_";
    private const string Redacted = "[REDACTED_";

    /// <summary>What stands in plain texts where words were taken out.</summary>
    public static string Mark(InterfaceWords words) => words.Texts.GetValueOrDefault("placeholders.mark", "…");

    /// <summary>
    /// A title with marks and without marks of direction, which do not outlive a cut, and one with badges; null where it is as written. A title of
    /// nothing but placeholders keeps them.
    /// </summary>
    public static (string? Plain, Html? Badged) TitleOf(string title, InterfaceWords words)
    {
        var found = Find(title);
        if (!found.Any(placeholder => placeholder.Kind == BlockKind.Removed))
            return (title.Any(PageCharacters.TurnsDirection) ? PlainText.Fold(title) : null, null);
        var marked = PlainText.WithMarks(title, found, .., Mark(words));
        return (marked.Length > 0 ? marked : title, new Html(BadgeWriter.Write(new StringBuilder(title.Length).AppendText(title).ToString(), words)));
    }

    /// <summary>Opens the badge of a placeholder; a <c>span</c> that is to be closed.</summary>
    public static StringBuilder AppendBadge(this StringBuilder html, BlockKind kind, InterfaceWords words)
    {
        var name = kind == BlockKind.Picture ? "picture" : "removed";
        return html.Append("<span class=\"placeholder\" data-placeholder=\"").Append(name).Append("\" title=\"")
            .AppendText(words.Texts.GetValueOrDefault("placeholders." + name, "")).Append("\">");
    }

    /// <summary>Every placeholder of a text, in order.</summary>
    public static ImmutableArray<Block> Find(string text)
    {
        if (!text.Contains('['))
            return [];
        var found = ImmutableArray.CreateBuilder<Block>();
        for (var start = text.IndexOf('['); start >= 0; start = text.IndexOf('[', start + 1))
        {
            var rest = text.AsSpan(start);
            if (LengthAt(rest) is var length and > 0)
                found.Add(new Block(rest.StartsWith(Picture, StringComparison.Ordinal) ? BlockKind.Picture : BlockKind.Removed, start, start + length));
        }
        return found.ToImmutable();
    }

    /// <summary>The length of the placeholder at the beginning of a text; 0 when none stands there.</summary>
    public static int LengthAt(ReadOnlySpan<char> text) => text.StartsWith(Picture, StringComparison.Ordinal) ? Picture.Length : RemovedLength(text);

    private static int RemovedLength(ReadOnlySpan<char> text)
    {
        var prefix = text.StartsWith(Sanitized, StringComparison.Ordinal) ? Sanitized.Length
            : text.StartsWith(Redacted, StringComparison.Ordinal) ? Redacted.Length
            : 0;
        if (prefix == 0)
            return 0;
        var end = prefix;
        while (end < text.Length && (char.IsAsciiLetterUpper(text[end]) || char.IsAsciiDigit(text[end]) || text[end] == '_'))
            end++;
        return end > prefix && end < text.Length && text[end] == ']' ? end + 1 : 0;
    }
}
