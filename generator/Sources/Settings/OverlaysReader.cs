using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>Reads <c>overlays.yml</c>: corrections by entry id.</summary>
internal static class OverlaysReader
{
    /// <summary>The name of the file in the content folder.</summary>
    public const string FileName = "overlays.yml";

    /// <summary>How often a text to take out may be expected.</summary>
    private const int MostExpected = 10_000;

    /// <summary>What the file says; what does not fit is reported and left out.</summary>
    public static ImmutableArray<Overlay> Read(SourceFile? file, List<Diagnostic> found)
    {
        if (file is null || YamlReader.Read(file, found) is not { } root)
            return [];
        var overlays = ImmutableArray.CreateBuilder<Overlay>();
        foreach (var (id, value) in root.Items)
        {
            if (value is YamlMap map)
                overlays.Add(ReadOverlay(id, map, found));
            else
                found.Add(SourceRules.SettingsValue.At(id.Span, $"{Quotation.Of(id.Value)} has no corrections; keys such as title, redactions or hide were expected below it"));
        }
        return overlays.ToImmutable();
    }

    private static Overlay ReadOverlay(YamlScalar id, YamlMap map, List<Diagnostic> found)
    {
        var keys = new SettingsMap(map, found, "title", "category", "causes", "tier", "redactions", "note", "hide", "canonical", "ignore");
        return new Overlay(new EntryId(id.Value), id.Span)
        {
            Title = Placed(keys.Text("title")),
            Category = ReadCategory(keys),
            Causes = [.. keys.Texts("causes").Select(cause => new CauseLabel(cause.Value, cause.Span))],
            Tier = ReadTier(keys),
            Redactions = [.. keys.Maps("redactions", isSecret: true).Select(redaction => ReadRedaction(redaction, found)).OfType<Redaction>()],
            Note = keys.Text("note")?.Value ?? "",
            Hide = keys.Flag("hide"),
            Ignored = QualitySettingsReader.ReadIgnored(keys),
            Canonical = Placed(keys.Text("canonical")),
        };
    }

    private static PlacedText? Placed(YamlScalar? text) => text is null ? null : new PlacedText(text.Value, text.Span);

    /// <summary>A category is written as in a part: product, bar, topic.</summary>
    private static Category? ReadCategory(SettingsMap keys)
    {
        if (keys.Text("category") is not { } text)
            return null;
        var names = text.Value.Split('｜', '|');
        if (names.Length == 2 && names.All(name => !string.IsNullOrWhiteSpace(name)))
            return new Category(names[0].Trim(), names[1].Trim(), text.Span);
        keys.Wrong("category", text, "product and topic as `对象存储｜上传下载`");
        return null;
    }

    private static Tier? ReadTier(SettingsMap keys)
    {
        if (keys.Text("tier") is not { } text)
            return null;
        if (text.Value is "A" or "B" or "C")
            return Enum.Parse<Tier>(text.Value);
        keys.Wrong("tier", text, "A, B or C");
        return null;
    }

    private static Redaction? ReadRedaction(YamlMap map, List<Diagnostic> found)
    {
        var keys = new SettingsMap(map, found, "text", "with", "count");
        var replacement = keys.Text("with")?.Value ?? Redaction.DefaultReplacement;
        var count = keys.Number("count", 1, MostExpected) ?? 1;
        if (keys.Secret("text") is not { } text)
            return null;
        if (!replacement.Contains(text.Value, StringComparison.Ordinal))
            return new Redaction(text.Value, replacement, count, keys.Span);
        found.Add(SourceRules.SettingsValue.At(keys.Span, "`with` holds the text that it replaces; a text without it was expected"));
        return new Redaction(text.Value, Redaction.DefaultReplacement, count, keys.Span);
    }
}
