using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>
/// Reads a settings file as a tree of values with their places. Refuses what makes YAML dangerous: anchors, aliases, tags, keys given
/// twice, several documents, deep nesting.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>The most bytes of a settings file.</summary>
    public const long MaxBytes = 1024 * 1024;

    /// <summary>How deep values may be nested.</summary>
    public const int MaxDepth = 16;

    /// <summary>The remedy for what is no YAML at all.</summary>
    private static readonly DiagnosticRule Unreadable = SourceRules.SettingsSyntax with
    {
        Help = "Look at this line and those before it: each quote, [ and { needs its end, each colon a blank behind it, and keys that belong together the same depth.",
    };

    private readonly SourceFile file;
    private readonly List<Diagnostic> found;
    private readonly Parser parser;

    private YamlReader(SourceFile file, List<Diagnostic> found)
    {
        this.file = file;
        this.found = found;
        parser = new Parser(new StringReader(file.Text));
    }

    /// <summary>The keys and values of a file; null when it is empty or cannot be read, and the latter is reported at its place.</summary>
    public static YamlMap? Read(SourceFile file, List<Diagnostic> found)
    {
        var root = new YamlReader(file, found).ReadRoot();
        if (root is null or YamlMap or YamlScalar { IsEmpty: true })
            return root as YamlMap;
        found.Add(SourceRules.SettingsSyntax.At(root.Span, $"the file holds {root.What}; keys and values were expected"));
        return null;
    }

    private YamlNode? ReadRoot()
    {
        // YamlDotNet takes NUL for the end of the file and would leave the rest out without a word.
        var control = file.Text.AsSpan().IndexOfAnyInRange('\0', '\b');
        if (control >= 0)
        {
            found.Add(SourceRules.SettingsSyntax.At(file.Span(control, control + 1),
                "there is a control character here; plain keys, texts and lists were expected"));
            return null;
        }
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return null;
            var root = ReadNode(0);
            if (root is null)
                return null;
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
                return Refuse(second, "a second document");
            return root;
        }
        catch (YamlException fault)
        {
            found.Add(Explain(fault));
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet loses its way where a list or map in brackets goes on with a key of the next line.
            var last = Math.Clamp((int)(parser.Current?.Start.Index ?? 0), 0, file.Text.Length);
            found.Add(Unreadable.At(file.Span(last, last), "the file cannot be read beyond this (a [ or { before it may have no end); YAML was expected"));
            return null;
        }
    }

    private Diagnostic Explain(YamlException fault)
    {
        var place = Math.Clamp((int)fault.Start.Index, 0, file.Text.Length);
        var reason = fault.Message[(fault.Message.IndexOf(',', StringComparison.Ordinal) + 1)..].Trim(' ', '.');
        var tab = reason.Contains("tab", StringComparison.Ordinal) ? file.Text.AsSpan(place).IndexOf("\n\t") : -1;
        if (tab >= 0)
            return SourceRules.SettingsSyntax.At(file.Span(place + tab + 1, place + tab + 2), "a tab begins this line; blanks were expected");
        if (WideColonBefore(place) is { } colon)
            return SourceRules.SettingsSyntax.At(file.Span(colon, colon + 1), "`：` (U+FF1A) stands here; `:` and a blank were expected");
        return Unreadable.At(file.Span(place, place), $"the file cannot be read here ({Quotation.Bounded(reason)}); YAML was expected");
    }

    /// <summary>Where a line ends its key with a full-width colon, as Chinese is typed: the one that cannot be read, or the one before; null when neither does.</summary>
    private int? WideColonBefore(int place)
    {
        var end = file.Text.AsSpan(place).IndexOf('\n') is >= 0 and var length ? place + length : file.Text.Length;
        for (var lines = 0; lines < 2 && end > 0; lines++)
        {
            var start = file.Text.LastIndexOf('\n', end - 1) + 1;
            var line = file.Text.AsSpan(start, end - start);
            if (line.IndexOf('：') is > 0 and var colon && !line[..colon].ContainsAny(":#'\" ") && !line.Contains(": ", StringComparison.Ordinal))
                return start + colon;
            end = Math.Max(0, start - 1);
        }
        return null;
    }

    /// <summary>Reads a value; null once something was refused, and then nothing more is read.</summary>
    private YamlNode? ReadNode(int depth)
    {
        if (parser.Current is AnchorAlias alias)
            return Refuse(alias, "an alias");
        if (parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored)
            return Refuse(anchored, "an anchor");
        if (parser.Current is NodeEvent { Tag.IsEmpty: false } tagged)
            return Refuse(tagged, "a tag");
        if (depth > MaxDepth)
            return Refuse(parser.Current!, $"a value nested more than {MaxDepth} deep");
        if (parser.TryConsume<MappingStart>(out var map))
            return ReadMap(map, depth);
        if (parser.TryConsume<SequenceStart>(out var list))
            return ReadList(list, depth);
        var scalar = parser.Consume<Scalar>();
        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, SpanOf(scalar));
    }

    private YamlMap? ReadMap(MappingStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var first = parser.Current!;
            if (ReadNode(depth + 1) is not { } name)
                return null;
            if (name is not YamlScalar key)
            {
                Refuse(first, "a key that is not a text");
                return null;
            }
            if (ReadNode(depth + 1) is not { } value)
                return null;
            if (seen.TryAdd(key.Value, key.Span))
                items.Add((key, value));
            else
                found.Add(SourceRules.SettingsKey.At(key.Span, $"the key {Quotation.Of(key.Value)} stands a second time; once was expected",
                    new DiagnosticNote("first given here", seen[key.Value])));
        }
        return new YamlMap(items.ToImmutable(), SpanOf(start));
    }

    private YamlList? ReadList(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }
        return new YamlList(items.ToImmutable(), SpanOf(start));
    }

    private YamlNode? Refuse(ParsingEvent at, string what)
    {
        found.Add(SourceRules.SettingsSyntax.At(SpanOf(at), $"there is {what} here; plain keys, texts and lists were expected"));
        return null;
    }

    private SourceSpan SpanOf(ParsingEvent at)
    {
        var start = Math.Clamp((int)at.Start.Index, 0, file.Text.Length);
        var end = Math.Clamp((int)at.End.Index, start, file.Text.Length);
        var lineEnd = file.Text.AsSpan(start, end - start).IndexOfAny('\r', '\n');
        return file.Span(start, lineEnd < 0 ? end : start + lineEnd);
    }
}
