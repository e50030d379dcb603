using QiniuDocsGen.Content.Markers;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Content;

/// <summary>Reads a category line: <c>**问题分类**: PRODUCT｜TOPIC</c>.</summary>
internal static class CategoryReader
{
    private const string Usual = "`**问题分类**: PRODUCT｜TOPIC`";

    /// <summary>Reads the category of an entry, and reports where it is not in the usual form.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="title">Its title, for messages.</param>
    /// <param name="findings">Collects what is found.</param>
    public static Category Read(ScannedEntry entry, string title, PartFindings findings)
    {
        if (entry.Category is not { } line)
        {
            findings.Add(ContentRules.CategoryMissing, entry.Heading,
                $"the entry {Quotation.Of(title)} has no category line; {Usual} was expected below its title");
            return new Category("", "", findings.File.Span(entry.Heading.End, entry.Heading.End));
        }
        var text = findings.File.Text;
        var (start, end) = FindValue(line, text);
        if (start == end)
        {
            findings.Add(ContentRules.CategoryEmpty, line, $"the category line is empty; {Usual} was expected");
            return new Category("", "", findings.File.Span(start, end));
        }
        var found = text.AsSpan(line.Start, start - line.Start);
        if (found is not "**问题分类**: " || end != line.End)
            findings.Add(ContentRules.CategoryForm, line, $"the category line is written {Quotation.Of(line.Of(text))}; {Usual} was expected");
        return Split(line, start, end, findings);
    }

    private static (int Start, int End) FindValue(Line line, string text)
    {
        var end = line.Start + line.Of(text).TrimEnd().Length;
        CategoryMarker.TryFindValue(line.Of(text), out var value);
        return (Math.Min(line.Start + value, end), end);
    }

    /// <summary>What separates product and topic: <c>｜</c>, or else ASCII <c>|</c>, or else the only colon or slash between two texts.</summary>
    private static char BarOf(ReadOnlySpan<char> value)
    {
        foreach (var bar in "｜|")
        {
            if (value.Contains(bar))
                return bar;
        }
        var at = value.IndexOfAny(':', '：', '／');
        return at > 0 && at + 1 < value.Length && !value[(at + 1)..].ContainsAny(':', '：', '／') ? value[at] : '｜';
    }

    private static Category Split(Line line, int start, int end, PartFindings findings)
    {
        var text = findings.File.Text;
        var value = text.AsSpan(start, end - start);
        var span = findings.File.Span(start, end);
        var bar = BarOf(value);
        var at = value.IndexOf(bar);
        if (at < 0)
        {
            findings.Add(ContentRules.CategoryBar, start, end,
                $"the category {Quotation.Of(value)} has no `｜`; a product, `｜` (U+FF5C) and a topic were expected");
            return new Category(NameText.Read(start, end, findings), "", span);
        }
        var product = value[..at].Trim();
        var topic = value[(at + 1)..].Trim();
        var bars = value.Count(bar);
        if (bars > 1)
            findings.Add(ContentRules.CategoryBar, start, end,
                $"the category {Quotation.Of(value)} has {bars} bars; one was expected, so {Quotation.Of(topic)} is taken as the topic");
        if (bar != '｜')
            findings.Add(ContentRules.CategoryBar, start + at, start + at + 1,
                $"the category {Quotation.Of(value)} has {(bar == '|' ? "an ASCII `|`" : $"`{bar}` in place of a bar")}; `｜` (U+FF5C) was expected");
        var lacking = product.IsEmpty ? topic.IsEmpty ? "neither product nor topic" : "no product" : "no topic";
        if (product.IsEmpty || topic.IsEmpty)
            findings.Add(ContentRules.CategoryEmpty, line,
                $"the category {Quotation.Of(value)} names {lacking}; {Usual} was expected");
        else if (product.Length + topic.Length + 1 != value.Length)
            findings.Add(ContentRules.CategoryForm, start, end,
                $"the category {Quotation.Of(value)} has blanks beside its bar; none were expected");
        var topicStart = end - value[(at + 1)..].TrimStart().Length;
        return new Category(
            NameText.Read(start, start + product.Length, findings), NameText.Read(topicStart, topicStart + topic.Length, findings), span);
    }
}
