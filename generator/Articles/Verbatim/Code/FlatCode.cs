using System.Collections.Immutable;

namespace QiniuDocsGen.Articles.Verbatim.Code;

/// <summary>
/// Code that lost its line ends on the way through the export. Its indentation is left as runs of blanks with at least two no-break blanks among
/// them: there it is broken again, and nowhere else, for a break at <c>;</c> would put code behind a line comment.
/// </summary>
internal static class FlatCode
{
    private const char NoBreak = '\u00A0';
    private const int FewestRuns = 2;

    /// <summary>Whether a run of text holds such code: several runs of no-break blanks, and signs of code with little Chinese between them.</summary>
    public static bool IsIn(string text, Stretch stretch)
    {
        var first = FirstRun(text, stretch);
        if (first < 0)
            return false;
        var (runs, signs, han, others) = (0, 0, 0, 0);
        for (var i = first; i < stretch.End; i++)
        {
            if (RunAt(text, i, stretch.End) is var end and > 0)
            {
                runs++;
                i = end - 1;
            }
            else if (Letters.IsHan(text[i]))
            {
                han++;
            }
            else
            {
                others++;
                signs += text[i] is '{' or '}' or ';' or '(' or ')' or '=' or '<' or '>' or '"' ? 1 : 0;
            }
        }
        return runs >= FewestRuns && signs > runs && han * 2 < others;
    }

    /// <summary>The first run of indentation; -1 when there is none.</summary>
    public static int FirstRun(string text, Stretch stretch)
    {
        if (!text.AsSpan(stretch.Start..stretch.End).Contains(NoBreak))
            return -1;
        for (var i = stretch.Start; i < stretch.End; i++)
        {
            if (RunAt(text, i, stretch.End) > 0)
                return i;
        }
        return -1;
    }

    /// <summary>The end of the code: prose may follow its last bracket or semicolon in the same line.</summary>
    public static int EndOf(SectionText section)
    {
        var (text, stretch) = (section.Text, section.Whole);
        var last = stretch.Start;
        for (var i = stretch.Start; i < stretch.End; i++)
        {
            if (RunAt(text, i, stretch.End) is var run and > 0)
                last = i = run;
        }
        var end = text.AsSpan(last, stretch.End - last).IndexOfAny('\r', '\n') is var length and >= 0 ? last + length : stretch.End;
        for (var i = last + 1; i < end; i++)
        {
            if (Letters.IsChinese(section.Prose(i)) && text[i - 1] is '}' or ';')
                return i;
        }
        return end;
    }

    /// <summary>The blanks to change so that each run of indentation begins a line. Copied code holds blanks that a compiler knows.</summary>
    public static ImmutableArray<Reblank> LayOut(string text, Stretch stretch)
    {
        var blanks = ImmutableArray.CreateBuilder<Reblank>();
        for (var at = stretch.Start; at < stretch.End; at++)
        {
            var end = RunAt(text, at, stretch.End);
            if (end == 0)
                continue;
            blanks.Add(new Reblank(at, end, "\n" + new string(' ', end - at)));
            at = end - 1;
        }
        return blanks.ToImmutable();
    }

    /// <summary>The end of the run of indentation that begins at a place; 0 when none does.</summary>
    public static int RunAt(string text, int at, int limit)
    {
        if (text[at] is not (NoBreak or ' ') || (at > 0 && text[at - 1] is NoBreak or ' '))
            return 0;
        var hard = 0;
        var end = at;
        while (end < limit && text[end] is NoBreak or ' ')
        {
            if (text[end++] == NoBreak)
                hard++;
        }
        return hard >= 2 ? end : 0;
    }
}
