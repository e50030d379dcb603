using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace QiniuDocsGen.Content;

/// <summary>Reads the front matter of a part: a flat list of <c>key: value</c> between two <c>---</c> lines at the top of the file.</summary>
internal static class FrontMatterReader
{
    /// <summary>The most UTF-16 units that front matter may take.</summary>
    public const int MaxLength = 64 * 1024;

    private static readonly string[] Known = ["part", "title", "date", "markup", "hidden"];
    private const string Keys = "part, title, date, markup and hidden";

    /// <summary>Reads the front matter; a part without any gets the defaults.</summary>
    /// <remarks>
    /// What cannot be read is reported and has its default; the entries are read all the same. When the fault may hide that the part is
    /// hidden, it stays off the site: better unseen than seen by mistake.
    /// </remarks>
    public static FrontMatter Read(PartFindings findings)
    {
        var text = findings.File.Text;
        var top = text.StartsWith('\uFEFF') ? 1 : 0;
        var lines = new LineReader(text, top, Math.Min(text.Length, top + MaxLength));
        if (!lines.MoveNext() || !Grammar.IsSeparator(lines.Current.Of(text)))
            return new FrontMatter(top);
        var first = lines.Current;
        var (hasKeys, cut) = (false, -1);
        while (lines.MoveNext())
        {
            var line = lines.Current.Of(text);
            if (Grammar.IsSeparator(line) || line.TrimEnd() is "...")
                return ReadClosed(first, lines.Current, cut, findings);
            if (Grammar.IsEntryHeading(line))
                break;
            hasKeys |= IsKeyLine(line);
            if (cut < 0 && hasKeys && (line.IsWhiteSpace() || Grammar.IsPartTitle(line)))
                cut = lines.Current.Start;
        }
        return hasKeys ? ReadUnclosed(first, cut < 0 ? lines.Current.Start : cut, findings) : new FrontMatter(first.Next);
    }

    private static bool IsKeyLine(ReadOnlySpan<char> line) => line.Length > 0 && char.IsAsciiLetterLower(line[0]) && line.Contains(':');

    /// <summary>Reads what stands between two separators; the second may be that of the header when that of the front matter is missing.</summary>
    private static FrontMatter ReadClosed(Line first, Line last, int cut, PartFindings findings)
    {
        var closed = new PartFindings(findings.File);
        var front = ReadKeys(first.Next, last.Start, last.Next, closed);
        var found = closed.Finish();
        if (cut >= 0 && found.Any(f => f.Rule == ContentRules.FrontMatterSyntax))
            return ReadUnclosed(first, cut, findings);
        findings.AddRange(found);
        return front;
    }

    private static FrontMatter ReadUnclosed(Line first, int end, PartFindings findings)
    {
        var line = new LineReader(findings.File.Text, end, findings.File.Text.Length);
        var next = line.MoveNext() && !line.Current.Of(findings.File.Text).IsWhiteSpace() ? Quotation.Of(line.Current.Of(findings.File.Text)) : "the blank line";
        findings.Add(ContentRules.FrontMatterUnclosed, first,
            $"the front matter that begins here has no end; a second line `---` was expected before {next} in line {findings.File.Span(end, end).Position.Line}");
        return ReadKeys(first.Next, end, end, findings);
    }

    private static FrontMatter ReadKeys(int start, int end, int next, PartFindings findings)
    {
        var front = new FrontMatter(next);
        var text = findings.File.Text;
        var yaml = text.AsSpan(start, end - start);
        if (yaml.IsWhiteSpace())
            return front;
        // YamlDotNet takes NUL for the end of the text and would leave the rest out without a word.
        var control = yaml.IndexOfAnyInRange('\0', '\b');
        if (control >= 0)
            return Refuse(front, start + control, start + control + 1, "the front matter has a control character here", yaml, findings);
        try
        {
            ReadMapping(new Parser(new StringReader(text[start..end])), ref front, start, yaml, findings);
            return front;
        }
        catch (YamlException fault)
        {
            var place = Math.Clamp(start + (int)fault.Start.Index, start, end);
            var reason = fault.Message[(fault.Message.IndexOf(',', StringComparison.Ordinal) + 1)..].Trim(' ', '.');
            return Refuse(front, place, place, $"the front matter cannot be read here ({Quotation.Bounded(reason)})", yaml, findings);
        }
    }

    /// <summary>Reads the keys one by one, so that those before a fault count.</summary>
    private static void ReadMapping(Parser parser, ref FrontMatter front, int start, ReadOnlySpan<char> yaml, PartFindings findings)
    {
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        var isMapping = IsPlain(parser.Current) && parser.TryConsume<MappingStart>(out _);
        while (isMapping && !parser.TryConsume<MappingEnd>(out _))
        {
            if (TryScalar(parser, out var key) && TryScalar(parser, out var value))
                front = Take(front, key, value, start, seen, findings);
            else
                isMapping = false;
        }
        if (!isMapping)
            front = RefuseEvent(front, parser.Current, start, yaml, findings);
    }

    private static bool TryScalar(Parser parser, [NotNullWhen(true)] out Scalar? scalar)
    {
        scalar = IsPlain(parser.Current) && parser.TryConsume<Scalar>(out var found) ? found : null;
        return scalar is not null;
    }

    /// <summary>Whether an event is free of anchors, aliases and tags; each of them could make a small file into a large one.</summary>
    private static bool IsPlain(ParsingEvent? found) =>
        found is not AnchorAlias && found is not NodeEvent { Anchor.IsEmpty: false } && found is not NodeEvent { Tag.IsEmpty: false };

    private static FrontMatter RefuseEvent(FrontMatter front, ParsingEvent? found, int start, ReadOnlySpan<char> yaml, PartFindings findings)
    {
        var what = found switch
        {
            AnchorAlias => "an alias",
            NodeEvent { Anchor.IsEmpty: false } => "an anchor",
            NodeEvent { Tag.IsEmpty: false } => "a tag",
            MappingStart or SequenceStart => "a nested value",
            _ => "a single text",
        };
        var span = SpanOf(found, start, findings.File);
        return Refuse(front, span.Start, span.End, $"the front matter has {what} here", yaml, findings);
    }

    /// <summary>Reports what cannot be read. When the rest may say that the part is hidden, it is.</summary>
    private static FrontMatter Refuse(FrontMatter front, int start, int end, string message, ReadOnlySpan<char> yaml, PartFindings findings)
    {
        var hides = yaml.Contains("hidden", StringComparison.OrdinalIgnoreCase);
        var effect = hides ? ", and it names `hidden`, so the part stays off the site" : "";
        findings.Add(ContentRules.FrontMatterSyntax, start, end, $"{message}; lines `key: value` were expected{effect}");
        return hides ? front with { Hidden = true } : front;
    }

    private static FrontMatter Take(
        FrontMatter front, Scalar key, Scalar value, int start, Dictionary<string, SourceSpan> seen, PartFindings findings)
    {
        var keySpan = SpanOf(key, start, findings.File);
        if (!seen.TryAdd(key.Value, keySpan))
        {
            findings.Add(ContentRules.FrontMatterKey, keySpan.Start, keySpan.End,
                $"the key {Quotation.Of(key.Value)} stands a second time; once was expected",
                new DiagnosticNote("first given here", seen[key.Value]));
            return front;
        }
        var span = SpanOf(value, start, findings.File);
        switch (key.Value)
        {
            case "part" when int.TryParse(value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000:
                return front with { Number = (number, span) };
            case "title" when !string.IsNullOrWhiteSpace(value.Value) && !value.Value.Any(Quotation.IsUnsafe):
                return front with { Title = value.Value.Trim() };
            case "date" when DateOnly.TryParseExact(value.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                return front with { Date = date };
            case "markup" when value.Value is "verbatim" or "markdown":
                return front with { Markup = value.Value == "markdown" ? PartMarkup.Markdown : PartMarkup.Verbatim };
            case "hidden" when value is { Value: "true" or "false", Style: ScalarStyle.Plain }:
                return front with { Hidden = value.Value == "true" };
        }
        ReportEntry(key, keySpan, value, span, findings);
        return key.Value == "hidden" || MayMeanHidden(key.Value) ? front with { Hidden = true } : front; // better unseen than seen by mistake
    }

    private static void ReportEntry(Scalar key, SourceSpan keySpan, Scalar value, SourceSpan span, PartFindings findings)
    {
        var expected = key.Value switch
        {
            "part" => "a number from 0 to 999999",
            "title" => "a text without control characters",
            "date" => "a day as 2026-01-31",
            "markup" => "verbatim or markdown",
            "hidden" => "true or false",
            _ => null,
        };
        if (MayMeanHidden(key.Value))
            findings.Add(ContentRules.FrontMatterKey with { Severity = Severity.Error }, keySpan.Start, keySpan.End,
                $"the key {Quotation.Of(key.Value)} is unknown: did you mean `hidden`? What may be meant to hide the part must be clear before anything is published");
        else if (expected is null)
            findings.Add(ContentRules.FrontMatterKey, keySpan.Start, keySpan.End,
                $"the key {Quotation.Of(key.Value)} is unknown; {Keys} were expected");
        else
            findings.Add(ContentRules.FrontMatterValue, span.Start, span.End,
                $"`{key.Value}` is {Quotation.Of(value.Value)}; {expected} was expected");
    }

    /// <summary>Whether an unknown key is nearest to the one that keeps a part off the site.</summary>
    private static bool MayMeanHidden(string key) => !Known.Contains(key) && Spelling.Nearest(key, Known) == "hidden";

    /// <summary>The run of an event in the file; YamlDotNet counts from the start of the YAML text.</summary>
    private static SourceSpan SpanOf(ParsingEvent? found, int start, SourceFile file)
    {
        var first = Math.Clamp(start + (int)(found?.Start.Index ?? 0), start, file.Text.Length);
        var last = Math.Clamp(start + (int)(found?.End.Index ?? 0), first, file.Text.Length);
        var lineEnd = file.Text.AsSpan(first, last - first).IndexOfAny('\r', '\n');
        return file.Span(first, lineEnd < 0 ? last : first + lineEnd);
    }
}
