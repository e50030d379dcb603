using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace QiniuDocsGen.Articles.Verbatim.Code;

/// <summary>Blanks of a text that are shown as other blanks.</summary>
/// <param name="Start">The first of them.</param>
/// <param name="End">The unit behind the last; the same as the first where blanks are only added.</param>
/// <param name="Shown">What is shown in their place.</param>
internal readonly record struct Reblank(int Start, int End, string Shown);

/// <summary>JSON as the export flattened it: recognised, and laid out by its brackets. Only blanks outside strings change.</summary>
internal static class JsonText
{
    private const int Indent = 2;

    // Indentation multiplies the length of a text: both limits hold it within bounds, and are above what people paste.
    private const int DeepestNesting = 16;
    private const int LongestText = 64 * 1024;

    /// <summary>Whether a run is one JSON object or list once its no-break blanks are blanks.</summary>
    public static bool IsJson(string text, Stretch stretch)
    {
        var length = stretch.End - stretch.Start;
        if (length is < 2 or > LongestText || (text[stretch.Start], text[stretch.End - 1]) is not (('{', '}') or ('[', ']')))
            return false;
        var bytes = Encoding.UTF8.GetBytes(text.Substring(stretch.Start, length).Replace('\u00A0', ' '));
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = DeepestNesting });
        try
        {
            var values = 0;
            while (reader.Read())
                values++;
            // A list without objects is more likely a label in brackets: [1], ["a"].
            return values > 2 && text.AsSpan(stretch.Start, length).Contains('{');
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The blanks to change so that each member and element begins a line.</summary>
    public static ImmutableArray<Reblank> LayOut(string text, Stretch stretch)
    {
        var blanks = ImmutableArray.CreateBuilder<Reblank>();
        var depth = 0;
        for (var at = stretch.Start; at < stretch.End;)
        {
            var end = text[at] == '"' ? StringEnd(text, at, stretch.End) : at + 1;
            at = SkipBlanks(text, end, stretch.End);
            if (at == stretch.End)
                break;
            var (opens, closes) = (text[end - 1] is '{' or '[', text[at] is '}' or ']');
            depth += (opens ? 1 : 0) - (closes ? 1 : 0);
            var isLineEnd = opens != closes || text[end - 1] == ',';
            var shown = isLineEnd ? "\n" + new string(' ', Indent * Math.Max(depth, 0)) : text[end - 1] == ':' ? " " : "";
            if (shown.Length > 0 || at > end)
                blanks.Add(new Reblank(end, at, shown));
        }
        return blanks.ToImmutable();
    }

    private static int StringEnd(string text, int at, int limit)
    {
        for (var i = at + 1; i < limit; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '"')
                return i + 1;
        }
        return limit;
    }

    private static int SkipBlanks(string text, int at, int limit)
    {
        while (at < limit && text[at] is ' ' or '\t' or '\r' or '\n' or '\u00A0')
            at++;
        return at;
    }
}
