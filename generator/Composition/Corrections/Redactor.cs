using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;

namespace QiniuDocsGen.Composition.Corrections;

/// <summary>Takes one text out of an entry, wherever it stands in it, and counts how often.</summary>
internal sealed class Redactor(Redaction redaction)
{
    /// <summary>How often the text was found so far.</summary>
    public int Count { get; private set; }

    /// <summary>The entry with the replacement in place of the text.</summary>
    public Entry Apply(Entry entry) => entry with
    {
        Title = Apply(entry.Title),
        Category = entry.Category with { Product = Apply(entry.Category.Product), Topic = Apply(entry.Category.Topic) },
        Sections = [.. entry.Sections.Select(Apply)],
        Causes = [.. entry.Causes.Select(cause => cause with { Name = Apply(cause.Name) })],
    };

    private Section Apply(Section section) => section with { Heading = Apply(section.Heading), Text = Apply(section.Text) };

    private string Apply(string text)
    {
        var found = 0;
        for (var at = text.IndexOf(redaction.Text, StringComparison.Ordinal); at >= 0; at = text.IndexOf(redaction.Text, at + redaction.Text.Length, StringComparison.Ordinal))
            found++;
        Count += found;
        return found == 0 ? text : text.Replace(redaction.Text, redaction.Replacement, StringComparison.Ordinal);
    }
}
