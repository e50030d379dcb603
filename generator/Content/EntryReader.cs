using System.Collections.Immutable;
using QiniuDocsGen.Content.Markers;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;
using QiniuDocsGen.Text.Titles;

namespace QiniuDocsGen.Content;

/// <summary>Reads one entry: its title, category, sections and causes. What is missing is reported; what is there is kept.</summary>
internal sealed class EntryReader
{
    private readonly PartFindings findings;
    private readonly ImmutableArray<Section>.Builder sections = ImmutableArray.CreateBuilder<Section>();
    private readonly HashSet<string> headed = new(StringComparer.Ordinal);
    private readonly HashSet<string> filled = new(StringComparer.Ordinal);
    private ImmutableArray<CauseLabel> causes = [];
    private int end;

    private EntryReader(PartFindings findings) => this.findings = findings;

    /// <summary>Reads an entry.</summary>
    /// <param name="scanned">Where it stands.</param>
    /// <param name="ordinal">Its place in the part, from 1.</param>
    /// <param name="fences">Closed code fences, in which nothing is a heading.</param>
    /// <param name="findings">Collects what is found.</param>
    public static Entry Read(ScannedEntry scanned, int ordinal, ImmutableArray<(int Start, int End)> fences, PartFindings findings) =>
        new EntryReader(findings).Read(scanned, ordinal, fences);

    private Entry Read(ScannedEntry scanned, int ordinal, ImmutableArray<(int Start, int End)> fences)
    {
        var title = ReadTitle(scanned.Heading);
        var category = CategoryReader.Read(scanned, title.Text, findings);
        var head = scanned.Category ?? scanned.Heading;
        end = head.End;
        if (scanned.Category is { } categoryLine)
            TakeTextBefore(scanned.Heading, categoryLine);
        var (bodyEnd, isSeparated) = FindSeparator(head.Next, scanned.End);
        var blocks = SectionReader.Read(head.Next, bodyEnd, fences, findings);
        foreach (var block in blocks)
            Take(block);
        ReportOrder(blocks);
        ReportMissing(scanned, title.Text, isSeparated);
        return new Entry(ordinal, title, category, sections.ToImmutable(), causes, findings.File.Span(scanned.Heading.Start, end));
    }

    private Section ReadTitle(Line line)
    {
        var written = line.Of(findings.File.Text);
        var title = Grammar.IsEntryHeading(written) ? written[2..].Trim() : Grammar.TrimHeadingSigns(written);
        var start = line.Start + written.TrimEnd().Length - title.Length;
        var text = NameText.ReadTitle(start, start + title.Length, findings);
        if (title.IsEmpty)
            findings.Add(ContentRules.EntryTitleEmpty, line, "the entry has no title; a text was expected behind `##`");
        else if (!VisibleCharacters.AreIn(text))
            findings.Add(ContentRules.EntryTitleEmpty, line, "the title of the entry shows nothing; a text was expected behind `##`");
        else if (!written.SequenceEqual($"## {title}"))
            findings.Add(ContentRules.EntryTitleForm, line, $"the heading is written {Quotation.Of(written)}; `## ` and the title were expected");
        return new Section(SectionKind.Title, "", text, findings.File.Span(start, start + title.Length));
    }

    /// <summary>
    /// The last line of an entry that is not blank is its separator, if it is one; all earlier ones are text. Behind the root causes it may be
    /// written in another form; elsewhere that could be text.
    /// </summary>
    private (int BodyEnd, bool IsSeparated) FindSeparator(int start, int entryEnd)
    {
        start = Math.Min(start, entryEnd);
        var body = findings.File.Text.AsSpan(start, entryEnd - start).TrimEnd();
        var last = body.LastIndexOfAny('\n', '\r') + 1;
        if (Grammar.IsSeparator(body[last..]))
            return (start + last, true);
        if (!Grammar.IsNearSeparator(body[last..]) || !IsBehindCauses(start, start + last))
            return (entryEnd, false);
        findings.Add(ContentRules.SeparatorForm, start + last, start + body.Length,
            $"the separator is written {Quotation.Of(body[last..])}; `---` was expected");
        return (start + last, true);
    }

    /// <summary>Whether the last section of a body is that of the root causes, with one line of text.</summary>
    private bool IsBehindCauses(int start, int bodyEnd)
    {
        var lines = -1;
        foreach (var line in new LineReader(findings.File.Text, start, bodyEnd))
        {
            var characters = line.Of(findings.File.Text);
            if (Grammar.IsKnownSection(characters, out var name))
                lines = name == Grammar.Causes ? 0 : -1;
            else if (lines >= 0 && !characters.IsWhiteSpace())
                lines++;
        }
        return lines == 1;
    }

    private void Take(Block block)
    {
        if (!block.IsEmpty || block.HeadingLine is not null)
            end = block.IsEmpty ? block.HeadingLine!.Value.End : block.End;
        if (block.HeadingLine is not { } line)
            TakeTextOutside(block);
        else if (block.Name.Length == 0)
            TakeOther(block, line);
        else
            TakeKnown(block, line);
    }

    private void TakeKnown(Block block, Line line)
    {
        headed.Add(block.Name);
        if (block.IsEmpty)
            findings.Add(ContentRules.SectionEmpty, line, $"the section `### {block.Name}` has no text; some was expected below its heading");
        else if (!filled.Add(block.Name))
            TakeRepeated(block, line);
        else if (block.Name == Grammar.Causes)
            TakeCauses(block);
        else
            sections.Add(SectionOf(Grammar.KindOf(block.Name), block));
    }

    private void TakeTextOutside(Block block)
    {
        if (block.IsEmpty)
            return;
        findings.Add(ContentRules.TextOutsideSections, block.Start, block.End,
            $"this text stands before the first section; `### {Grammar.Question}` was expected before it");
        sections.Add(SectionOf(SectionKind.Other, block));
    }

    private void TakeTextBefore(Line heading, Line category)
    {
        var between = findings.File.Text.AsSpan(heading.End, category.Start - heading.End);
        var text = between.Trim();
        if (text.IsEmpty)
            return;
        var start = heading.End + between.Length - between.TrimStart().Length;
        var span = findings.File.Span(start, start + text.Length);
        findings.Add(ContentRules.TextOutsideSections, span.Start, span.End, "this text stands before the category line; it was expected below a section");
        sections.Add(new Section(SectionKind.Other, "", span.Text, span));
    }

    private void TakeOther(Block block, Line line)
    {
        if (block.IsEmpty)
            findings.Add(ContentRules.SectionEmpty, line,
                $"the section {Quotation.Of(block.Heading)} has no text; some was expected below its heading");
        sections.Add(SectionOf(SectionKind.Other, block));
    }

    private void TakeRepeated(Block block, Line line)
    {
        findings.Add(ContentRules.SectionRepeated, line, $"the section `### {block.Name}` stands a second time in this entry; once was expected");
        sections.Add(SectionOf(SectionKind.Other, block));
    }

    private void TakeCauses(Block block)
    {
        var lines = new LineReader(findings.File.Text, block.Start, block.End);
        lines.MoveNext();
        causes = CauseReader.Read(lines.Current, findings);
        while (lines.MoveNext())
        {
            var line = lines.Current;
            if (line.Of(findings.File.Text).IsWhiteSpace())
                continue;
            findings.Add(ContentRules.TextAfterCauses, line.Start, block.End,
                "this text stands below the root causes; they were expected to be one line");
            sections.Add(SectionOf(SectionKind.Other, block with { Heading = "", Start = line.Start }));
            return;
        }
    }

    private Section SectionOf(SectionKind kind, Block block)
    {
        var span = findings.File.Span(block.Start, block.End);
        return new Section(kind, block.Heading, span.Text, span);
    }

    private void ReportOrder(ImmutableArray<Block> blocks)
    {
        var expected = 0;
        foreach (var block in blocks.Where(b => b.Name.Length > 0).DistinctBy(b => b.Name))
        {
            var place = Grammar.SectionNames.IndexOf(block.Name);
            if (place < expected)
            {
                findings.Add(ContentRules.SectionOrder, block.HeadingLine!.Value,
                    $"the section `### {block.Name}` stands behind `### {Grammar.SectionNames[expected]}`; it was expected before it");
                return;
            }
            expected = place;
        }
    }

    private void ReportMissing(ScannedEntry scanned, string title, bool isSeparated)
    {
        var missing = Grammar.SectionNames.Where(name => !headed.Contains(name)).Select(name => $"`### {name}`").ToArray();
        var isLast = scanned.End == findings.File.Text.Length;
        if (isLast && !isSeparated && missing.Length > 0)
        {
            findings.Add(ContentRules.EndsInsideEntry, end, end,
                $"the file ends inside the entry {Quotation.Of(title)}; {string.Join(", ", missing)} and a line `---` were expected");
            return;
        }
        foreach (var section in missing)
            findings.Add(ContentRules.SectionMissing, scanned.Heading,
                $"the entry {Quotation.Of(title)} has no section {section}; all three were expected");
        var next = isLast ? "end of the file" : "next entry";
        if (!isSeparated)
            findings.Add(ContentRules.SeparatorMissing, end, end,
                $"the entry {Quotation.Of(title)} has no line `---` behind it; one was expected before the {next}");
    }
}
