using System.Buffers;

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
    // Most sections are prose from end to end.
    private bool[]? taken;

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>All of it.</summary>
    public Stretch Whole => new(0, text.Length);

    /// <summary>Sets a run aside.</summary>
    public void Take(Stretch stretch)
    {
        taken ??= new bool[text.Length];
        taken.AsSpan(stretch.Start..stretch.End).Fill(true);
    }

    /// <summary>Whether a place was set aside.</summary>
    public bool IsTaken(int at) => taken is not null && taken[at];

    /// <summary>Whether any of some characters stands in a run; in most none does, so that there is nothing to look for.</summary>
    public bool HasAny(SearchValues<char> characters, Stretch stretch) =>
        !stretch.IsEmpty && text.AsSpan(stretch.Start..stretch.End).ContainsAny(characters);

    /// <summary>A character of prose; NUL where there is none.</summary>
    public char Prose(int at) => at >= 0 && at < text.Length && !IsTaken(at) ? text[at] : '\0';

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
