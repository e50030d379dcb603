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
        var key = new StringBuilder(title.Length);
        foreach (var rune in form.Fold(title).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                key.Append(rune);
        }
        return key.ToString();
    }
}
