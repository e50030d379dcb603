using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources;

/// <summary>Reads <c>ledger.tsv</c>.</summary>
internal sealed class LedgerReader
{
    /// <summary>The most bytes of a ledger; a line has about 170.</summary>
    public const long MaxBytes = 128L * 1024 * 1024;

    private const int LongestId = 32;
    private const int LongestPart = 300;
    private const int MostPages = 1_000_000;
    private const int NameLength = 20;

    /// <summary>So many pages of a list are believed whatever the ledger holds.</summary>
    private const int HarmlessPages = 1000;

    /// <summary>How many faulty lines are reported one by one.</summary>
    private const int MostReported = 20;

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private readonly SourceFile file;
    private readonly List<Diagnostic> found;
    private readonly Dictionary<EntryId, LedgerLine> seen = [];
    private readonly ImmutableArray<LedgerLine>.Builder lines = ImmutableArray.CreateBuilder<LedgerLine>();
    private readonly List<(LedgerList List, SourceSpan Span)> lists = [];
    private readonly Dictionary<string, string> parts = [];
    private readonly List<string> texts = [];
    private readonly List<(LedgerSeal? Seal, SourceSpan Span)> seals = [];
    private string? salt;
    private int faulty;

    private LedgerReader(SourceFile file, List<Diagnostic> found)
    {
        this.file = file;
        this.found = found;
    }

    /// <summary>The ledger; null when there is no file. A line that cannot be read is reported at its place and left out.</summary>
    public static Ledger? Read(SourceFile? file, List<Diagnostic> found) => file is null ? null : new LedgerReader(file, found).Read();

    private Ledger Read()
    {
        var text = file.Text;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            ReadLine(text.AsSpan(start, end - start).TrimEnd('\r'), file.Span(start, end));
            start = end + 1;
        }
        if (salt is null)
            found.Add(SourceRules.LedgerLine.At(file.Span(0, 0), $"the ledger has no line `{Ledger.SaltMark}…`; one was expected at its top"));
        else if (faulty == 0)
            CheckSeal();
        if (faulty > MostReported)
            found.Add(SourceRules.LedgerLine.At(file.Span(0, 0), $"{faulty - MostReported:N0} more lines of the ledger cannot be read"));
        return new Ledger(salt ?? "", lines.ToImmutable()) { Lists = LedgerList.Merge(BoundedLists(), []) };
    }

    /// <summary>Each page of a list had an entry of the ledger; a number far from that would make as many addresses answer.</summary>
    private LedgerList[] BoundedLists()
    {
        var most = Math.Max(HarmlessPages, lines.Count);
        foreach (var (list, span) in lists.Where(line => line.List.Pages > most).Take(MostReported))
            found.Add(SourceRules.LedgerAltered.At(span, $"the list has {list.Pages:N0} pages, and the ledger {lines.Count:N0} entries; no more pages than entries were expected"));
        return [.. lists.Select(line => line.List with { Pages = Math.Min(line.List.Pages, most) })];
    }

    private void ReadLine(ReadOnlySpan<char> line, SourceSpan span)
    {
        if (line.IsWhiteSpace())
            return;
        if (line[0] != '#')
            texts.Add(line.ToString());
        if (line[0] == '/')
            ReadList(line.ToString(), span);
        else if (line[0] != '#')
            ReadIdentity(line, span);
        else if (line.StartsWith(LedgerSeal.Mark, StringComparison.Ordinal))
            seals.Add((LedgerSeal.Parse(line[LedgerSeal.Mark.Length..].ToString()), span));
        else if (line.StartsWith(Ledger.SaltMark, StringComparison.Ordinal))
            ReadSalt(line[Ledger.SaltMark.Length..].Trim().ToString(), span);
    }

    private void ReadSalt(string text, SourceSpan span)
    {
        if (text.Length is < 16 or > 128 || text.AsSpan().ContainsAnyExcept(HexDigits))
            Refuse(span, "the salt is not 16 to 128 hexadecimal digits in lower case");
        else if (salt is not null && salt != text)
            Refuse(span, "the ledger has a second salt, whose hashes cannot be compared with those of the first; one salt");
        salt ??= text;
    }

    private void ReadList(string line, SourceSpan span)
    {
        var cells = line.Split('\t');
        var segments = cells[0].Split('/');
        if (segments is not ["", "c" or "causes", .., ""] || !segments[1..^1].All(segment => Slug.TryParse(segment, out _)))
            Refuse(span, $"{Quotation.Of(cells[0])} is the address of no list; `/c/…/` or `/causes/…/`");
        else if (cells.Length is not (2 or 3) || !int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var pages) || pages is < 1 or > MostPages)
            Refuse(span, "the line of a list has other columns than its address, its number of pages and the hashes of its names; these");
        else if (cells.Length == 3 && !cells[2].Split(LedgerList.Separator).All(IsNameHash))
            Refuse(span, $"the names of the list are {Quotation.Of(cells[2])}; rows of {NameLength} hexadecimal digits with commas between them");
        else
            lists.Add((new LedgerList(new Route(cells[0].Trim('/')), pages) { Names = cells.Length == 3 ? cells[2] : "" }, span));
    }

    private static bool IsNameHash(string text) => text.Length == NameLength && !text.AsSpan().ContainsAnyExcept(HexDigits);

    /// <summary>Says when lines are not those that were written last. The lines of two branches have two seals, until the ledger is written anew.</summary>
    private void CheckSeal()
    {
        var now = LedgerSeal.Of(salt ?? "", texts);
        if (seals.Count == 0)
            found.Add(SourceRules.LedgerAltered.At(file.Span(0, 0), $"the ledger has no line `{LedgerSeal.Mark}…`, which says how many lines there are; one was expected at its top"));
        else if (seals.Any(seal => seal.Seal is null))
            found.Add(SourceRules.LedgerAltered.At(seals.First(seal => seal.Seal is null).Span, $"this is not what docsgen writes here; `{LedgerSeal.Mark}{LedgerSeal.Version}: … lines, digest …` was expected"));
        else if (seals.MaxBy(seal => seal.Seal!.Lines) is var (most, place) && (now.Lines < most!.Lines || seals.Count == 1 && now != most))
            found.Add(SourceRules.LedgerAltered.At(place, Alteration(most, now)));
        else if (seals.Count > 1)
            found.Add(SourceRules.LedgerMerged.At(seals[1].Span, "the ledger holds the lines of two branches; those of one were expected"));
    }

    private static string Alteration(LedgerSeal sealedOnce, LedgerSeal now) =>
        now.Lines < sealedOnce.Lines ? $"{sealedOnce.Lines:N0} lines were written into the ledger, and {now.Lines:N0} are there: {sealedOnce.Lines - now.Lines:N0} {(sealedOnce.Lines - now.Lines == 1 ? "was" : "were")} removed; all of them were expected"
        : now.Lines > sealedOnce.Lines ? $"{sealedOnce.Lines:N0} lines were written into the ledger, and {now.Lines:N0} are there; those that docsgen wrote were expected"
        : $"the {now.Lines:N0} lines of the ledger are not those that were written: salt or lines were edited; those that docsgen wrote were expected";

    private void ReadIdentity(ReadOnlySpan<char> line, SourceSpan span)
    {
        var cells = line.ToString().Split('\t');
        var known = Ledger.Columns.Length;
        if (cells.Length < Ledger.FewestColumns)
        {
            Refuse(span, $"the line has {cells.Length} of {known} columns; a line of {string.Join(", ", Ledger.Columns)}");
            return;
        }
        if (cells.Length > known)
            found.Add(SourceRules.LedgerColumns.At(span, $"the line has {cells.Length} columns, of which only {known} are known; {known} were expected"));
        if (Fault(cells) is { } fault)
            Refuse(span, fault);
        else
            Keep(LineOf(cells, span));
    }

    private static string? Fault(string[] cells)
    {
        if (!IsId(cells[0]))
            return $"{Quotation.Of(cells[0])} is no id; a letter and further letters or digits, in lower case,";
        if (cells[1] != Ledger.AddressOf(new EntryId(cells[0])))
            return $"the address is {Quotation.Of(cells[1])}; `{Ledger.AddressOf(new EntryId(cells[0]))}`";
        if (cells[2] is not ("published" or "withdrawn") && !(cells[2].StartsWith(Ledger.MergedMark, StringComparison.Ordinal) && IsId(cells[2][Ledger.MergedMark.Length..])))
            return $"the state is {Quotation.Of(cells[2])}; published, withdrawn or `{Ledger.MergedMark}` with an id";
        if (cells[3].Length is 0 or > LongestPart || cells[3].Any(Quotation.IsUnsafe))
            return $"the part is {Quotation.Of(cells[3])}; its number or path";
        if (cells[4] is not (Ledger.None or Ledger.First) && !IsId(cells[4]))
            return $"the entry before is {Quotation.Of(cells[4])}; an id, `{Ledger.First}` or `{Ledger.None}`";
        for (var i = 5; i < Math.Min(cells.Length, Ledger.Columns.Length); i++)
        {
            var isSketch = i is 8 or 9;
            if (cells[i] != Ledger.None && (cells[i].Length > 64 || (isSketch && cells[i].Length != TextSketch.Length) || cells[i].AsSpan().ContainsAnyExcept(HexDigits)))
                return $"the column {Ledger.Columns[i]} is {Quotation.Of(cells[i])}; a row of {(isSketch ? $"{TextSketch.Length} " : "")}hexadecimal digits or `{Ledger.None}`";
        }
        return null;
    }

    private LedgerLine LineOf(string[] cells, SourceSpan span)
    {
        var isMerged = cells[2].StartsWith(Ledger.MergedMark, StringComparison.Ordinal);
        var state = isMerged ? LedgerState.Merged : cells[2] == "published" ? LedgerState.Published : LedgerState.Withdrawn;
        return new LedgerLine(new EntryId(cells[0]), state, NameOf(cells[3]), ValueOf(cells[5]), ValueOf(cells[6]), ValueOf(cells[7]), new TextSketch(ValueOf(cells[8]), ValueOf(cells[9])))
        {
            IsPresent = cells[4] != Ledger.None,
            After = cells[4] is Ledger.None or Ledger.First ? null : new EntryId(cells[4]),
            MergedInto = isMerged ? new EntryId(cells[2][Ledger.MergedMark.Length..]) : null,
            Worded = cells.Length > Ledger.FewestColumns ? ValueOf(cells[10]) : "",
            Span = span,
        };
    }

    /// <summary>A part as the ledger names it now: an older one could hold a path with something private in it.</summary>
    private string NameOf(string part)
    {
        if (!parts.TryGetValue(part, out var name))
            parts.Add(part, name = LeakScanner.Default.MaskInPlace(part));
        return name;
    }

    private void Keep(LedgerLine line)
    {
        if (seen.TryAdd(line.Id, line))
        {
            lines.Add(line);
            return;
        }
        // Two branches that record the same entry write the same line; only where they differ is there something to mend.
        if (seen[line.Id] with { Span = line.Span } == line)
            return;
        lines.Add(line);
        found.Add(SourceRules.LedgerIdTwice.At(line.Span!.Value, $"{Quotation.Of(line.Id.Value)} stands in the ledger twice; once was expected",
            new DiagnosticNote("first here", seen[line.Id].Span)));
    }

    private void Refuse(SourceSpan span, string fault)
    {
        if (++faulty <= MostReported)
            found.Add(SourceRules.LedgerLine.At(span, $"{fault} was expected"));
    }

    private static bool IsId(string text) =>
        text.Length is > 1 and <= LongestId && char.IsAsciiLetterLower(text[0]) && !text.AsSpan().ContainsAnyExcept(IdCharacters);

    private static string ValueOf(string cell) => cell == Ledger.None ? "" : cell;
}
