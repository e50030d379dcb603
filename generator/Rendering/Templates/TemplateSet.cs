using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;
using Scriban;
using Scriban.Parsing;

namespace QiniuDocsGen.Rendering.Templates;

/// <summary>A template file, parsed once.</summary>
/// <param name="File">The file.</param>
/// <param name="Script">The parsed template; null when it has errors, which are reported.</param>
internal sealed record ParsedTemplate(SourceFile File, Template? Script);

/// <summary>Every template of the site by its path below the templates folder.</summary>
internal sealed class TemplateSet
{
    private const int MessagesPerFile = 20;
    private static readonly ParserOptions Options = new() { ExpressionDepthLimit = 100 };

    private readonly FrozenDictionary<string, ParsedTemplate> byPath;

    private TemplateSet(FrozenDictionary<string, ParsedTemplate> byPath) => this.byPath = byPath;

    /// <summary>The paths of all templates, sorted.</summary>
    public IEnumerable<string> Paths => byPath.Keys.Order(StringComparer.Ordinal);

    /// <summary>Parses all templates, on all cores. Reports each syntax error with its place.</summary>
    public static StageResult<TemplateSet> Parse(ImmutableArray<SourceFile> files)
    {
        var parsed = files.AsParallel().AsOrdered().Select(Parse).ToImmutableArray();
        var set = new TemplateSet(parsed.ToFrozenDictionary(p => p.Value.File.Path.Value, p => p.Value, StringComparer.Ordinal));
        return new StageResult<TemplateSet>(set, [.. parsed.SelectMany(p => p.Diagnostics)]);
    }

    /// <summary>A template by its path; null when there is none.</summary>
    public ParsedTemplate? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>A template that another one names.</summary>
    /// <exception cref="TemplateFault">There is none of that path, or it has errors.</exception>
    public Template Require(string path, Scriban.Parsing.SourceSpan place)
    {
        var quoted = $"'{Excerpt.OneLine(path, 60)}'";
        var template = Find(path) ?? throw Fault($"there is no template {quoted}; expected a path below the templates folder");
        return template.Script ?? throw Fault($"the template {quoted} has errors of its own");

        TemplateFault Fault(string message) => new(RenderingRules.UnknownTemplate, place, message);
    }

    /// <summary>The place that Scriban means, in the file that it names; null when it names none.</summary>
    public Text.SourceSpan? PlaceOf(Scriban.Parsing.SourceSpan span)
    {
        if (span.FileName is null || Find(span.FileName) is not { } template)
            return null;
        return PlaceIn(template.File, span);
    }

    private static StageResult<ParsedTemplate> Parse(SourceFile file)
    {
        var script = Template.Parse(file.Text, file.Path.Value, Options);
        var faults = script.Messages
            .Where(m => m.Type == ParserMessageType.Error)
            .Take(MessagesPerFile)
            .Select(m => RenderingRules.Syntax.At(PlaceIn(file, m.Span), Excerpt.OneLine(m.Message, 200)))
            .ToImmutableArray();
        var open = file.Text.LastIndexOf("{{", StringComparison.Ordinal);
        // Scriban takes the end of the file for the end of an expression.
        if (faults.IsEmpty && open >= 0 && file.Text.IndexOf("}}", open, StringComparison.Ordinal) < 0)
            faults = [RenderingRules.Syntax.At(file.Span(open, open + 2), "the expression that begins here has no end; `}}` was expected")];
        return new StageResult<ParsedTemplate>(new ParsedTemplate(file, faults.IsEmpty ? script : null), faults);
    }

    // Scriban counts offsets, lines and columns from 0, and its ends are inclusive; the offset alone says it all.
    private static Text.SourceSpan PlaceIn(SourceFile file, Scriban.Parsing.SourceSpan span)
    {
        var start = Math.Clamp(span.Start.Offset, 0, file.Text.Length);
        var end = Math.Clamp(span.End.Offset + 1, start, file.Text.Length);
        return file.Span(start, end);
    }
}
