using System.Text;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Composition.Identity;

/// <summary>
/// What an entry says to the letter. Of two entries with one wording a reader loses nothing when only the first is shown: only blanks that a page does
/// not show, line ends and the width of letters and signs may differ.
/// </summary>
internal static class Wording
{
    private const char NoBreak = '\u00A0';
    private const int NoOwnWidth = '\uFF01' - '!';

    /// <summary>What U+FFE0 to U+FFE6 are the wide forms of.</summary>
    private const string WideSigns = "¢£¬¯¦¥₩";

    /// <summary>Stands between texts: no folded text has so many line ends in a row, or one at its ends.</summary>
    private const string Boundary = "\n\n\n";

    /// <summary>The hash of title, question, answer, and headings and texts of further sections.</summary>
    public static string HashOf(Entry entry)
    {
        var folded = new StringBuilder();
        Append(entry.Title.Text, folded);
        Append(entry.Question?.Text ?? "", folded.Append(Boundary));
        Append(entry.Answer?.Text ?? "", folded.Append(Boundary));
        foreach (var section in entry.Sections.Where(section => section.Kind == SectionKind.Other))
        {
            Append(section.Heading, folded.Append(Boundary));
            Append(section.Text, folded.Append(Boundary));
        }
        return EntryIdMaker.Hash(folded.ToString(), "");
    }

    /// <summary>
    /// A text in which what may differ is the same: letters and signs have their common width, and a blank beside a Chinese character is gone. Of a
    /// text of several lines, which may be code, the lines, their indentation and the blanks between words stay; of any other a run of blanks is one,
    /// unless it has two no-break spaces: these are what an export left of line and indentation.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        Append(text, folded);
        return folded.ToString();
    }

    private static void Append(string text, StringBuilder folded)
    {
        var start = folded.Length;
        var isSeveral = text.AsSpan().Trim().ContainsAny('\r', '\n');
        var isParted = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (!words.IsEmpty)
            {
                folded.Append(folded.Length == start ? "" : isParted ? "\n\n" : "\n");
                if (isSeveral)
                    AppendIndentation(line[..^line.TrimStart().Length], folded);
                AppendWords(words, isSeveral, folded);
            }
            isParted = words.IsEmpty;
        }
    }

    private static void AppendIndentation(ReadOnlySpan<char> blanks, StringBuilder folded)
    {
        foreach (var blank in blanks)
            folded.Append(blank == '\t' ? blank : ' ');
    }

    private static void AppendWords(ReadOnlySpan<char> words, bool isSeveral, StringBuilder folded)
    {
        for (var i = 0; i < words.Length;)
        {
            var end = i;
            while (char.IsWhiteSpace(words[end]))
                end++;
            if (end > i)
                folded.Append(' ', BlanksOf(words[i..end], isSeveral, IsChinese(Narrow(words[i - 1])) || IsChinese(Narrow(words[end]))));
            folded.Append(Narrow(words[end]));
            i = end + 1;
        }
    }

    /// <summary>How many blanks a run between two words counts as.</summary>
    private static int BlanksOf(ReadOnlySpan<char> run, bool isSeveral, bool isBesideChinese) =>
        run.Count(NoBreak) > 1 ? run.Length : isBesideChinese ? 0 : isSeveral ? run.Length : 1;

    private static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - NoOwnWidth),
        >= '\uFFE0' and <= '\uFFE6' => WideSigns[c - '\uFFE0'],
        _ => c,
    };

    private static bool IsChinese(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
