using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Privacy;

/// <summary>Screens what settings put on pages. Nothing is removed there, so that a value that a part would lose is an error.</summary>
internal static class SettingsScreen
{
    /// <summary>Reports what the policy lets through neither in the texts of <c>overlays.yml</c> nor in those of <c>site.yml</c>.</summary>
    public static IEnumerable<Diagnostic> Screen(SourceTree sources, LeakPolicy policy)
    {
        foreach (var (text, name, span) in sources.Overlays.SelectMany(TextsOf).Concat(TextsOf(sources.Settings)))
        {
            foreach (var leak in policy.Scanner.Scan(text))
            {
                if (policy.ActionOf(leak.Pattern) is not (PrivacyAction.Redact or PrivacyAction.Fail))
                    continue;
                var message = $"`{Mask.Of(text.AsSpan(leak.Start, leak.Length))}` in {name} looks like {leak.Pattern.What} (`{leak.Pattern.Kind}`)";
                yield return span is { } place ? PrivacyRules.SettingsLeak.At(place, message) : PrivacyRules.SettingsLeak.Report(message);
            }
        }
    }

    private static IEnumerable<(string Text, string Name, SourceSpan? Span)> TextsOf(Overlay overlay)
    {
        if (overlay.Title is { } title)
            yield return (title.Text, "the title", title.Span);
        yield return (overlay.Note, "the note", overlay.Span);
        if (overlay.Category is { } category)
        {
            yield return (category.Product, "the category", category.Span);
            yield return (category.Topic, "the category", category.Span);
        }
        foreach (var cause in overlay.Causes)
            yield return (cause.Name, "a cause", cause.Span);
        foreach (var redaction in overlay.Redactions)
            yield return (redaction.Replacement, "a replacement", redaction.Span);
    }

    private static IEnumerable<(string Text, string Name, SourceSpan? Span)> TextsOf(SiteSettings settings) =>
    [
        (settings.Title, "`title` of site.yml", settings.TitlePlace),
        (settings.Description, "`description` of site.yml", settings.DescriptionPlace),
        (settings.Contact?.Text ?? "", "`contact.text` of site.yml", settings.Contact?.Place),
    ];
}
