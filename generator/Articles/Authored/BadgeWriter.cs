using System.Text;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles.Authored;

/// <summary>Puts badges around the placeholders in finished markup, as verbatim articles have them. Those in attributes stay, for no badge can stand there.</summary>
internal static class BadgeWriter
{
    /// <summary>The markup with badges.</summary>
    /// <param name="markup">Markup of our own, in which every such sign of a text is written as an entity.</param>
    /// <param name="words">The words of the interface.</param>
    public static string Write(string markup, InterfaceWords words)
    {
        var placeholders = Placeholders.Find(markup);
        if (placeholders.IsEmpty)
            return markup;
        var badged = new StringBuilder(markup.Length + (placeholders.Length * 128));
        var (at, isInTag) = (0, false);
        foreach (var placeholder in placeholders)
        {
            var before = markup.AsSpan(at, placeholder.Start - at);
            var sign = before.LastIndexOfAny('<', '>');
            isInTag = sign < 0 ? isInTag : before[sign] == '<';
            badged.Append(before);
            if (!isInTag)
                badged.AppendBadge(placeholder.Kind, words);
            badged.Append(markup, placeholder.Start, placeholder.End - placeholder.Start).Append(isInTag ? "" : "</span>");
            at = placeholder.End;
        }
        return badged.Append(markup, at, markup.Length - at).ToString();
    }
}
