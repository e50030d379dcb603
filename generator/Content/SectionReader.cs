using System.Collections.Immutable;
using QiniuDocsGen.Content.Markers;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Content;

/// <summary>A heading and the lines below it, before it is known what they are for the entry.</summary>
/// <param name="Name">The name of a known section; empty for an unknown one and for text under no heading.</param>
/// <param name="Heading">The heading as written, without <c>###</c>; empty when there is none.</param>
/// <param name="HeadingLine">The line of the heading; null when there is none.</param>
/// <param name="Start">The offset of the first line that is not blank; equal to <paramref name="End"/> when there is no text.</param>
/// <param name="End">The offset behind the last line that is not blank, without its line end.</param>
internal sealed record Block(string Name, string Heading, Line? HeadingLine, int Start, int End)
{
    /// <summary>Whether no text stands below the heading.</summary>
    public bool IsEmpty => Start == End;
}

/// <summary>Cuts the body of an entry at its section headings.</summary>
internal static class SectionReader
{
    /// <summary>The blocks of a body in the order of the file; reports headings that are unknown or in an unusual form.</summary>
    /// <param name="start">Where the body begins, behind the category line.</param>
    /// <param name="end">Where it ends, before the separator.</param>
    /// <param name="fences">Closed code fences, in which nothing is a heading.</param>
    /// <param name="findings">Collects what is found.</param>
    public static ImmutableArray<Block> Read(int start, int end, ImmutableArray<(int Start, int End)> fences, PartFindings findings)
    {
        var text = findings.File.Text;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var (name, heading, contentStart) = ("", "", start);
        Line? headingLine = null;
        var afterBlank = true;
        foreach (var line in new LineReader(text, start, end))
        {
            var characters = line.Of(text);
            if (IsHeading(line, characters, afterBlank, fences, out var found))
            {
                blocks.Add(Trim(new Block(name, heading, headingLine, contentStart, line.Start), text));
                (name, heading, headingLine, contentStart) = (found, ReadHeading(line, characters, findings), line, line.Next);
                ReportHeading(line, name, heading, findings);
            }
            afterBlank = characters.IsWhiteSpace();
        }
        blocks.Add(Trim(new Block(name, heading, headingLine, contentStart, end), text));
        return blocks.ToImmutable();
    }

    private static bool IsHeading(
        Line line, ReadOnlySpan<char> characters, bool afterBlank, ImmutableArray<(int Start, int End)> fences, out string name)
    {
        var isKnown = Grammar.IsKnownSection(characters, out var known);
        name = known ?? "";
        return (isKnown || (afterBlank && Grammar.IsSectionHeading(characters))) && !CodeFences.Contains(fences, line.Start);
    }

    private static string ReadHeading(Line line, ReadOnlySpan<char> characters, PartFindings findings)
    {
        var heading = characters.TrimStart(' ').TrimStart('#').TrimStart();
        var start = line.End - heading.Length;
        return NameText.Read(start, start + heading.TrimEnd().Length, findings);
    }

    private static void ReportHeading(Line line, string name, string heading, PartFindings findings)
    {
        var written = line.Of(findings.File.Text);
        if (name.Length == 0)
            findings.Add(ContentRules.SectionUnknown, line,
                $"the section {Quotation.Of(heading)} is unknown; `### {string.Join("`, `### ", Grammar.SectionNames)}` were expected");
        else if (!written.SequenceEqual($"### {name}"))
            findings.Add(ContentRules.SectionForm, line, $"the section is written {Quotation.Of(written)}; `### {name}` was expected");
    }

    /// <summary>Leaves out the blank lines at both ends.</summary>
    private static Block Trim(Block block, string text)
    {
        var whole = text.AsSpan(block.Start, block.End - block.Start);
        var blanks = whole.Length - whole.TrimStart().Length;
        if (blanks == whole.Length)
            return block with { End = block.Start };
        var start = block.Start + whole[..blanks].LastIndexOfAny('\n', '\r') + 1;
        var last = block.Start + whole.TrimEnd().Length;
        var lineEnd = text.AsSpan(last, block.End - last).IndexOfAny('\n', '\r');
        return block with { Start = start, End = lineEnd < 0 ? block.End : last + lineEnd };
    }
}
