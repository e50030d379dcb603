using QiniuDocsGen.Content.Markers;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Content;

/// <summary>What stands before the first entry.</summary>
/// <param name="Title">The text of the <c>#</c> line; empty when there is none.</param>
/// <param name="Number">The number that the title or else the file name holds; null when neither does.</param>
internal sealed record Header(string Title, int? Number);

/// <summary>Reads what stands before the first entry: <c># TITLE</c>, an introduction, and <c>---</c>.</summary>
internal static class HeaderReader
{
    /// <summary>What the next line of a header may be.</summary>
    private enum Place
    {
        Title,
        Introduction,
        Behind,
    }

    /// <summary>Reads the header of a part, and reports what it lacks and what does not belong there.</summary>
    /// <param name="start">Where its front matter ends.</param>
    /// <param name="firstEntry">Where its first entry begins; null when it has none.</param>
    /// <param name="isTitled">Whether the front matter gives a title.</param>
    /// <param name="findings">Collects what is found.</param>
    public static Header Read(int start, int? firstEntry, bool isTitled, PartFindings findings)
    {
        var text = findings.File.Text;
        var title = FindTitle(start, firstEntry ?? text.Length, findings);
        if (firstEntry is not { } end)
        {
            ReportNoEntries(start, findings);
        }
        else
        {
            if (title.Length == 0 && !isTitled)
                findings.Add(ContentRules.PartTitleMissing, start, start, "the part has no title; a line `# TITLE` was expected first");
            ReportRest(start, end, title.Length > 0, findings);
        }
        return new Header(title, PartNumber.In(title) ?? PartNumber.In(findings.File.Path.Name));
    }

    private static string FindTitle(int start, int end, PartFindings findings)
    {
        foreach (var line in new LineReader(findings.File.Text, start, end))
        {
            var characters = line.Of(findings.File.Text);
            if (characters.IsWhiteSpace())
                continue;
            var title = Grammar.IsPartTitle(characters) ? characters[1..].TrimStart() : "";
            return NameText.Read(line.End - title.Length, line.End - title.Length + title.TrimEnd().Length, findings);
        }
        return "";
    }

    private static void ReportRest(int start, int end, bool hasTitle, PartFindings findings)
    {
        var text = findings.File.Text;
        var place = hasTitle ? Place.Title : Place.Introduction;
        var (hasIntroduction, isSeparated, strayStart, last) = (false, false, -1, start);
        foreach (var line in new LineReader(text, start, end))
        {
            var characters = line.Of(text);
            if (characters.IsWhiteSpace())
                continue;
            last = line.End;
            if (place == Place.Title)
            {
                place = Place.Introduction;
            }
            else if (place == Place.Introduction && (Grammar.IsNearSeparator(characters) || characters[0] == '#'))
            {
                place = Place.Behind;
                isSeparated = Grammar.IsNearSeparator(characters);
                strayStart = isSeparated ? -1 : line.Start;
                if (isSeparated && !Grammar.IsSeparator(characters))
                    findings.Add(ContentRules.SeparatorForm, line, $"the separator is written {Quotation.Of(characters)}; `---` was expected");
            }
            else if (place == Place.Introduction)
            {
                hasIntroduction = true;
            }
            else if (strayStart < 0)
            {
                strayStart = line.Start;
            }
        }
        if (!hasIntroduction)
            findings.Add(ContentRules.PartIntroMissing, start, start, "the part has no introduction; a paragraph below the title was expected");
        if (!isSeparated)
            findings.Add(ContentRules.SeparatorMissing, last, last,
                "the header of the part has no line `---` behind it; one was expected before the first entry");
        if (strayStart >= 0)
            findings.Add(ContentRules.TextBeforeEntries, strayStart, last,
                $"{Quotation.Of(text.AsSpan(strayStart, last - strayStart))} stands before the first entry and is not shown; "
                + "only a title and an introduction were expected there");
    }

    private static void ReportNoEntries(int start, PartFindings findings)
    {
        const string Expected = "a line `## TITLE` followed by a line `**问题分类**: PRODUCT｜TOPIC` was expected";
        var text = findings.File.Text;
        var rule = SeemsPart(text) ? ContentRules.NoReadableEntry : ContentRules.NoEntries;
        foreach (var line in new LineReader(text, start, text.Length))
        {
            if (Grammar.IsEntryHeading(line.Of(text)))
            {
                findings.Add(rule, line, $"the file holds no entry: no category line stands below {Quotation.Of(line.Of(text))}; {Expected}");
                return;
            }
        }
        findings.Add(rule, start, start, $"the file holds no entry; {Expected}");
    }

    /// <summary>Whether a file without entries was meant as a part: it names categories, or was damaged or read in a wrong encoding.</summary>
    private static bool SeemsPart(string text) => text.AsSpan().ContainsAny('\0', '\uFFFD')
        || text.Contains(Grammar.CategoryName, StringComparison.Ordinal) || text.Contains("問題分類", StringComparison.Ordinal);
}
