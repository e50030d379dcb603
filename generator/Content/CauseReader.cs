using System.Collections.Immutable;
using QiniuDocsGen.Content.Markers;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Content;

/// <summary>Reads the line of root causes: labels separated by <c>；</c>.</summary>
internal static class CauseReader
{
    /// <summary>Reads the causes that stand on a line, each once, in order.</summary>
    public static ImmutableArray<CauseLabel> Read(Line line, PartFindings findings)
    {
        var causes = ImmutableArray.CreateBuilder<CauseLabel>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var text = findings.File.Text;
        for (var start = line.Start; start <= line.End;)
        {
            var length = text.AsSpan(start, line.End - start).IndexOfAny('；', ';');
            var end = length < 0 ? line.End : start + length;
            if (end < line.End && text[end] == ';')
                findings.Add(ContentRules.CauseSeparator, end, end + 1,
                    "the root causes are separated by an ASCII `;`; `；` (U+FF1B) was expected");
            Take(start, end, line, seen, causes, findings);
            start = end + 1;
        }
        return causes.ToImmutable();
    }

    private static void Take(
        int start, int end, Line line, HashSet<string> seen, ImmutableArray<CauseLabel>.Builder causes, PartFindings findings)
    {
        var whole = findings.File.Text.AsSpan(start, end - start);
        var name = whole.Trim();
        start += whole.Length - whole.TrimStart().Length;
        var span = findings.File.Span(Math.Min(start, end), Math.Min(start, end) + name.Length);
        if (name.IsEmpty)
        {
            var place = Math.Min(end, line.End - 1);
            findings.Add(ContentRules.CauseEmpty, place, place + 1, "nothing stands beside this separator; a root cause was expected");
        }
        else if (seen.Add(name.ToString()))
        {
            causes.Add(new CauseLabel(NameText.Read(span.Start, span.End, findings), span));
        }
        else
        {
            findings.Add(ContentRules.CauseRepeated, span.Start, span.End,
                $"the root cause {Quotation.Of(name)} stands here a second time; once was expected");
        }
    }
}
