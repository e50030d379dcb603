using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Verification;

/// <summary>Tells where values that were left in the finished site come from.</summary>
internal static class LeakPlaces
{
    /// <summary>So many values are looked for in all parts; many more than a site has unless its policy changed.</summary>
    private const int MostSearched = 200;

    /// <summary>A value in more files than these comes from a template or the settings, whichever entries the files show.</summary>
    private const int MostFiles = 4;

    /// <summary>Reports each value that was left, at its place in a part, or else at the entry whose page holds it.</summary>
    public static IEnumerable<Diagnostic> Report(IReadOnlyList<FileFindings> files, Site site)
    {
        var spread = files.SelectMany(file => file.Leaks.Select(leak => leak.Value).Distinct()).GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count());
        ImmutableArray<SourceFile> parts = [.. site.Entries.Select(entry => entry.Part.File).Distinct()];
        var places = spread.Keys.Take(MostSearched).ToDictionary(value => value, value => PlaceIn(parts, value));
        foreach (var file in files)
        {
            foreach (var leak in file.Leaks)
            {
                var message = $"{file.Path}: {leak.Where} holds what looks like {leak.Pattern.What}: `{Mask.Of(leak.Value)}`";
                var place = PlaceIn(file.Entry, leak.Value) ?? places.GetValueOrDefault(leak.Value) ?? (spread[leak.Value] <= MostFiles ? file.Entry?.Entry.Title.Span : null);
                yield return place is { } span ? VerificationRules.LeakLeft.At(span, message) : VerificationRules.LeakLeft.Report(message);
            }
        }
    }

    private static SourceSpan? PlaceIn(SiteEntry? entry, string value)
    {
        if (entry is null)
            return null;
        var span = entry.Entry.Span;
        var at = span.Text.IndexOf(value, StringComparison.Ordinal);
        return at < 0 ? null : span.File.Span(span.Start + at, span.Start + at + value.Length);
    }

    private static SourceSpan? PlaceIn(ImmutableArray<SourceFile> parts, string value)
    {
        foreach (var part in parts)
        {
            if (part.Text.IndexOf(value, StringComparison.Ordinal) is >= 0 and var at)
                return part.Span(at, at + value.Length);
        }
        return null;
    }
}
