using System.Collections.Immutable;
using QiniuDocsGen.Model;

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

    /// <summary>Every placeholder of a text, in order.</summary>
    public static ImmutableArray<Block> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<Block>();
        for (var start = text.IndexOf('['); start >= 0; start = text.IndexOf('[', start + 1))
        {
            var rest = text.AsSpan(start);
            if (rest.StartsWith(Picture, StringComparison.Ordinal))
                found.Add(new Block(BlockKind.Picture, start, start + Picture.Length));
            else if (RemovedLength(rest) is var length and > 0)
                found.Add(new Block(BlockKind.Removed, start, start + length));
        }
        return found.ToImmutable();
    }

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
