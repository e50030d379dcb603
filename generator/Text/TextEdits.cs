using System.Collections.Immutable;
using System.Text;

namespace QiniuDocsGen.Text;

/// <summary>A run of a text and what stands in its place.</summary>
/// <param name="Start">The offset of its first unit.</param>
/// <param name="Length">Its length.</param>
/// <param name="Text">What stands there instead.</param>
public readonly record struct TextEdit(int Start, int Length, string Text);

/// <summary>Runs of a text that were replaced; finds for each place in the one text the place in the other.</summary>
public sealed class TextEdits
{
    private readonly ImmutableArray<TextEdit> edits;
    private readonly int[] shifts;

    /// <summary>Keeps edits that stand in order and do not overlap.</summary>
    public TextEdits(ImmutableArray<TextEdit> edits)
    {
        this.edits = edits;
        shifts = new int[edits.Length + 1];
        for (var i = 0; i < edits.Length; i++)
            shifts[i + 1] = shifts[i] + edits[i].Text.Length - edits[i].Length;
    }

    /// <summary>The edited text.</summary>
    public string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var edited = new StringBuilder(text.Length + Math.Max(0, shifts[^1]));
        var at = 0;
        foreach (var edit in edits)
        {
            edited.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.Start + edit.Length;
        }
        return edited.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Where a place of the original text is in the edited one; a place within a replaced run is the beginning of what replaced it, or its end.</summary>
    /// <param name="offset">The place in the original text.</param>
    /// <param name="isEnd">Whether it ends a run.</param>
    public int ToEdited(int offset, bool isEnd = false)
    {
        var before = Count(offset, edit => edit.Start + edit.Length);
        if (before == edits.Length || offset <= edits[before].Start)
            return offset + shifts[before];
        return edits[before].Start + shifts[before] + (isEnd ? edits[before].Text.Length : 0);
    }

    /// <summary>Where a place of the edited text is in the original one; a place within what replaced a run is the beginning of that run.</summary>
    public int ToOriginal(int offset)
    {
        var before = 0;
        var rest = edits.Length;
        while (rest > before)
        {
            var middle = (before + rest) / 2;
            if (edits[middle].Start + shifts[middle] + edits[middle].Text.Length <= offset)
                before = middle + 1;
            else
                rest = middle;
        }
        if (before == edits.Length || offset <= edits[before].Start + shifts[before])
            return offset - shifts[before];
        return edits[before].Start;
    }

    /// <summary>Whether an edit touches a run of the original text.</summary>
    public bool Touches(int start, int end)
    {
        var first = Count(start, edit => edit.Start + edit.Length);
        return first < edits.Length && edits[first].Start < end;
    }

    /// <summary>How many edits have a place at or before an offset.</summary>
    private int Count(int offset, Func<TextEdit, int> place)
    {
        var (low, high) = (0, edits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (place(edits[middle]) <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
