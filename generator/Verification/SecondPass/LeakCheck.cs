using System.Buffers;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Verification.SecondPass;

/// <summary>
/// Nothing that the privacy policy removes or forbids is in the finished site, wherever it came from: text and attributes of pages, JSON, XML, plain
/// text, addresses. Scripts, styles and images are left out: they come with the program or are the site's own, and code is full of look-alikes.
/// </summary>
internal sealed class LeakCheck
{
    private const char LineEnd = '\n';

    /// <summary>The files of the search index in which each term is followed by its counts, in an alphabet that looks like a key's.</summary>
    private const string TermFolder = "assets/search/terms/";

    /// <summary>The beginning of the name of the index's own index: hashes, and beginnings of terms in the same alphabet; the terms are checked whole.</summary>
    private const string Manifest = "assets/search/manifest.";

    private static readonly SearchValues<string> ReadAsText = SearchValues.Create([".txt", ".md", ".xml", ".webmanifest", ".csv", ".svg"], StringComparison.Ordinal);

    private readonly LeakPolicy policy;

    /// <summary>Prepares the check for a site.</summary>
    public LeakCheck(SiteSettings settings) => policy = new LeakPolicy(settings);

    /// <summary>Whether the content of a file that is no page can be checked.</summary>
    public static bool Reads(RelativePath path) =>
        path.Extension == ".json" || (path.Extension.Length > 0 && path.Extension.AsSpan().IndexOfAny(ReadAsText) == 0) || path.Name.StartsWith("_redirects", StringComparison.Ordinal);

    /// <summary>Checks the path of a file.</summary>
    public void CheckPath(RelativePath path, FileFindings findings) => Report(path.Value, "its address", findings);

    /// <summary>Checks text and attributes of a page.</summary>
    public void Check(FinishedPage page, FileFindings findings)
    {
        var text = new StringBuilder();
        var attributes = new StringBuilder();
        Collect(page.Document, text, attributes);
        Report(text.ToString(), "its text", findings);
        Report(attributes.ToString(), "an attribute", findings);
    }

    /// <summary>Checks a file that is no page: the texts of JSON, all of other files.</summary>
    public void Check(ReadOnlySpan<byte> content, FileFindings findings)
    {
        var text = findings.Path.Extension != ".json" ? Encoding.UTF8.GetString(content)
            : findings.Path.Value.StartsWith(Manifest, StringComparison.Ordinal) ? ""
            : findings.Path.Value.StartsWith(TermFolder, StringComparison.Ordinal) ? TextsOfJson(content, every: 2)
            : TextsOfJson(content);
        Report(text, "its text", findings);
    }

    /// <summary>The texts of a page: what stands in one line on it, in one line. Text that a script or style holds is code, unless it is data.</summary>
    private static void Collect(INode root, StringBuilder text, StringBuilder attributes)
    {
        for (var node = root.FirstChild; node is not null; node = Next(node, root, text))
        {
            if (node is IText run)
                text.Append(node.ParentElement?.LocalName is "script" && node.ParentElement.GetAttribute("type") is "application/ld+json" or "application/json"
                    ? TextsOfJson(Encoding.UTF8.GetBytes(run.Data)) : node.ParentElement?.LocalName is "script" or "style" ? "" : run.Data);
            if (node is not IElement element)
                continue;
            if (!IsInline(element))
                text.Append(LineEnd);
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name is not ("class" or "id" or "for" or "style" or "integrity" or "d"))
                    attributes.Append(attribute.Value).Append(LineEnd);
            }
        }
    }

    private static INode? Next(INode node, INode root, StringBuilder text)
    {
        if (node.FirstChild is { } child)
            return child;
        while (node.NextSibling is null)
        {
            if (node.Parent is not { } parent || parent == root)
                return null;
            node = parent;
            if (node is IElement element && !IsInline(element))
                text.Append(LineEnd);
        }
        return node.NextSibling;
    }

    private static bool IsInline(IElement element) =>
        element.LocalName is "span" or "a" or "em" or "strong" or "code" or "mark" or "b" or "i" or "small" or "abbr" or "time" or "kbd" or "sup" or "sub" or "bdi" or "wbr";

    /// <summary>The texts of JSON, a line each, with an empty one between, over which no number goes on.</summary>
    /// <param name="content">The JSON; what is none is text as it stands.</param>
    /// <param name="every">2 leaves out every second text.</param>
    private static string TextsOfJson(ReadOnlySpan<byte> content, int every = 1)
    {
        var texts = new StringBuilder();
        var count = 0;
        var reader = new Utf8JsonReader(content);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is (JsonTokenType.String or JsonTokenType.PropertyName) && count++ % every == 0)
                    texts.Append(reader.GetString()).Append(LineEnd).Append(LineEnd);
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Encoding.UTF8.GetString(content);
        }
        return texts.ToString();
    }

    private void Report(string text, string where, FileFindings findings)
    {
        foreach (var leak in policy.Scanner.Scan(text).Where(leak => IsForbidden(leak.Pattern)).Take(10))
            findings.Leaks.Add(new LeftLeak(leak.Pattern, where, text.Substring(leak.Start, leak.Length)));
    }

    /// <summary>The rest of a value beside a placeholder is left out: what stands beside a badge of the screen is no rest.</summary>
    private bool IsForbidden(LeakPattern pattern) =>
        pattern.Kind != "leftover" && policy.ActionOf(pattern) is (PrivacyAction.Redact or PrivacyAction.Fail);
}
