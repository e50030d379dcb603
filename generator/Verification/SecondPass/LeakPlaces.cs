using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Verification.SecondPass;

/// <summary>Tells which of the values that were found in the finished site came around the screen of the parts, and where from.</summary>
internal static class LeakPlaces
{
    /// <summary>A value in more files than these comes from a template or the settings, whichever entries the files show.</summary>
    private const int MostFiles = 4;

    /// <summary>
    /// Reports each value that is not in the screened parts, at the entry whose page holds it where one does. What is in them the screen has judged by what
    /// stands around it there; a list or an index, which holds it without that, must not judge it anew.
    /// </summary>
    public static IEnumerable<Diagnostic> Report(IReadOnlyList<FileFindings> files, Site site)
    {
        var spread = files.SelectMany(file => file.Leaks.Select(leak => leak.Value).Distinct()).CountBy(value => value).ToDictionary();
        var judged = InParts([.. spread.Keys], [.. site.Entries.Select(entry => entry.Part.File).Distinct()]);
        foreach (var file in files)
        {
            foreach (var leak in file.Leaks.Where(leak => !judged.Contains(leak.Value)))
            {
                var message = $"{file.Path}: {leak.Where} holds what looks like {leak.Pattern.What}: `{Mask.Of(leak.Value)}`";
                yield return file.Entry is { } entry && spread[leak.Value] <= MostFiles
                    ? VerificationRules.LeakLeft.At(entry.Entry.Title.Span, message)
                    : VerificationRules.LeakLeft.Report(message);
            }
        }
    }

    /// <summary>Those of the values that the text of a part holds; case does not count, for an index knows none.</summary>
    private static HashSet<string> InParts(string[] values, ImmutableArray<SourceFile> parts)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (values.Length == 0)
            return found;
        var any = SearchValues.Create(values, StringComparison.OrdinalIgnoreCase);
        var known = values.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        int[] lengths = [.. values.Select(value => value.Length).Distinct()];
        foreach (var part in parts)
        {
            var text = part.Text;
            for (var at = 0; text.AsSpan(at).IndexOfAny(any) is >= 0 and var next; at++)
            {
                at += next;
                foreach (var length in lengths)
                {
                    if (at + length <= text.Length && known.TryGetValue(text.AsSpan(at, length), out var value))
                        found.Add(value);
                }
            }
        }
        return found;
    }
}
