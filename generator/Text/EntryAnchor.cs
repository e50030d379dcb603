using System.Text;

namespace QiniuDocsGen.Text;

/// <summary>
/// The name by which a link finds a title: its letters and digits in normal form. An author may write the title itself, or its words joined by
/// hyphens; both give the same key.
/// </summary>
public static class EntryAnchor
{
    /// <summary>The key of a title or of the anchor of a link; empty when it has no letter and no digit.</summary>
    public static string Key(NormalForm form, ReadOnlySpan<char> title)
    {
        ArgumentNullException.ThrowIfNull(form);
        var folded = form.Fold(title);
        var key = new StringBuilder(folded.Length);
        for (int at = 0, width; at < folded.Length; at += width)
        {
            width = char.IsSurrogatePair(folded, at) ? 2 : 1;
            if (char.IsLetterOrDigit(folded, at))
                key.Append(folded, at, width);
        }
        return key.ToString();
    }
}
