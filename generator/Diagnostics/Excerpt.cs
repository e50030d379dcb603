using System.Globalization;
using System.Text;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Diagnostics;

/// <summary>The line of a source file that a finding is about, and a row that underlines the place.</summary>
internal static class Excerpt
{
    private const int MaxCells = 100;
    private const int CellsBefore = 40;
    private const int NumberCells = 5;
    private const int WindowUnits = 2048;
    private const char Cut = '…';

    /// <summary>Two rows: the line with its number, cut to a window around the place when it is long, and the underline. Of a longer place, the first line.</summary>
    public static (string Line, string Underline) Of(SourceSpan span)
    {
        var position = span.File.Lines.PositionOf(span.Start);
        var line = span.File.Lines.LineText(position.Line);
        var start = Math.Min(position.Column - 1, line.Length);
        var end = Math.Clamp(start + span.Length, start, line.Length);

        // Far more than is shown, far less than a line can hold: a shield looks at what stands around a place.
        var from = Math.Max(0, start - WindowUnits);
        line = line[from..Math.Min(line.Length, start + WindowUnits)];
        (start, end) = (start - from, Math.Min(end - from, line.Length));
        var text = span.File.Shield is { } shield ? shield(line.ToString()) : line;
        var (shown, before, length) = Show(text, FirstShown(text, start), start, end);
        var number = span.Position.Line.ToString(CultureInfo.InvariantCulture).PadLeft(NumberCells);
        var margin = new string(' ', number.Length);
        return ($"{number} │ {shown}".TrimEnd(), $"{margin} │ {new string(' ', before)}{new string('~', length)}");
    }

    /// <summary>The window as it is shown, the cells before the place, and the cells of the place, at least one.</summary>
    private static (string Shown, int Before, int Length) Show(ReadOnlySpan<char> text, int from, int start, int end)
    {
        var line = new StringBuilder();
        if (from > 0)
            line.Append(Cut);
        var cells = line.Length;
        var before = -1;
        var behind = 0;
        var at = from;
        while (at < text.Length)
        {
            var shown = VisibleText.First(text[at..], out var used);
            var width = DisplayWidth.Of(shown);
            if (cells + width > MaxCells)
                break;
            // The place may begin in the middle of a surrogate pair.
            if (before < 0 && at + used > start)
                before = cells;
            line.Append(shown);
            cells += width;
            at += used;
            if (at - used < end)
                behind = cells;
        }
        if (at < text.Length)
            line.Append(Cut);
        if (before < 0)
            before = cells;
        return (line.ToString(), before, Math.Max(behind - before, 1));
    }

    /// <summary>The first unit to show: the start of the line when all of it fits, else some way before the place.</summary>
    private static int FirstShown(ReadOnlySpan<char> text, int start)
    {
        if (Fits(text))
            return 0;
        var cells = 0;
        var from = start;
        while (from > 0)
        {
            Rune.DecodeLastFromUtf16(text[..from], out _, out var used);
            cells += DisplayWidth.Of(VisibleText.First(text[(from - used)..], out _));
            if (cells > CellsBefore)
                return from;
            from -= used;
        }
        return 0;
    }

    private static bool Fits(ReadOnlySpan<char> text)
    {
        var cells = 0;
        for (var i = 0; i < text.Length;)
        {
            cells += DisplayWidth.Of(VisibleText.First(text[i..], out var used));
            if (cells > MaxCells)
                return false;
            i += used;
        }
        return true;
    }
}
