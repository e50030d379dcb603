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

    /// <summary>Skips what may stand before the value: blanks, one colon, and the end of the bold words on either side of it.</summary>
    private static (int Start, int End) FindValue(Line line, string text)
    {
        var end = line.Start + line.Of(text).TrimEnd().Length;
        var at = SkipBold(text, SkipBlanks(text, line.Start, end), end) + Grammar.CategoryName.Length;
        var beforeColon = at;
        at = SkipBlanks(text, SkipBold(text, SkipBlanks(text, at, end), end), end);
        var boldClosed = at > beforeColon && text.AsSpan(beforeColon, at - beforeColon).Contains('*');
        if (at < end && text[at] is ':' or '：')
            at = SkipBlanks(text, at + 1, end);
        if (!boldClosed)
            at = SkipBlanks(text, SkipBold(text, at, end), end);
        return (Math.Min(at, end), end);
    }

    private static Category Split(Line line, int start, int end, PartFindings findings)
    {
        var text = findings.File.Text;
        var value = text.AsSpan(start, end - start);
        var span = findings.File.Span(start, end);
        var bar = value.Contains('｜') ? '｜' : '|';
        var at = value.IndexOf(bar);
        if (at < 0)
        {
            findings.Add(ContentRules.CategoryBar, start, end,
                $"the category {Quotation.Of(value)} has no `｜`; a product, `｜` (U+FF5C) and a topic were expected");
            return new Category(value.ToString(), "", span);
        }
        var product = value[..at].Trim();
        var topic = value[(at + 1)..].Trim();
        var bars = value.Count(bar);
        if (bars > 1)
            findings.Add(ContentRules.CategoryBar, start, end,
                $"the category {Quotation.Of(value)} has {bars} bars; one was expected, so {Quotation.Of(topic)} is taken as the topic");
        if (bar == '|')
            findings.Add(ContentRules.CategoryBar, start + at, start + at + 1,
                $"the category {Quotation.Of(value)} has an ASCII `|`; `｜` (U+FF5C) was expected");
        if (product.IsEmpty || topic.IsEmpty)
            findings.Add(ContentRules.CategoryEmpty, line,
                $"the category {Quotation.Of(value)} names no {(product.IsEmpty ? "product" : "topic")}; {Usual} was expected");
        else if (product.Length + topic.Length + 1 != value.Length)
            findings.Add(ContentRules.CategoryForm, start, end,
                $"the category {Quotation.Of(value)} has blanks beside its bar; none were expected");
        return new Category(product.ToString(), topic.ToString(), span);
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int SkipBold(string text, int at, int end) =>
        end - at >= 2 && text.AsSpan(at, 2) is "**" ? at + 2 : at;
}
