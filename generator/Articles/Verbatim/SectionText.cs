using System.Collections;

namespace QiniuDocsGen.Articles.Verbatim;

/// <summary>A run of a text, from its first UTF-16 unit to the one behind its last.</summary>
internal readonly record struct Stretch(int Start, int End)
{
    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether another run lies within this one.</summary>
    public bool Holds(Stretch other) => other.Start >= Start && other.End <= End;
}

/// <summary>The text of a section and which of it is already known to be no prose: finders look past what an earlier one found.</summary>
internal sealed class SectionText(string text)
{
    private readonly BitArray taken = new(text.Length);

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>All of it.</summary>
    public Stretch Whole => new(0, text.Length);

    /// <summary>Sets a run aside.</summary>
    public void Take(Stretch stretch)
    {
        for (var i = stretch.Start; i < stretch.End; i++)
            taken[i] = true;
    }

    /// <summary>Whether a place was set aside.</summary>
    public bool IsTaken(int at) => taken[at];

    /// <summary>A character of prose; NUL where there is none.</summary>
    public char Prose(int at) => at >= 0 && at < text.Length && !taken[at] ? text[at] : '\0';

    /// <summary>The run without the blanks at its ends.</summary>
    public Stretch Trim(Stretch stretch)
    {
        var (start, end) = stretch;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new Stretch(start, end);
    }
}
