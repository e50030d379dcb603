using System.Text;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Rendering.Functions;

/// <summary>The interface words with their places for values: <c>{0}</c> to <c>{9}</c>; other braces are text.</summary>
internal sealed class WordList(InterfaceWords words)
{
    /// <summary>The language of the words.</summary>
    public string Language => words.Language;

    /// <summary>Where a word of the site's own stands, for messages; nothing for a built-in one.</summary>
    public string PlaceOf(string key) => words.Own.FirstOrDefault(word => word.Key == key) is { } own ? $" at {own.Place}" : "";

    /// <summary>The text of a key; null when there is none.</summary>
    public string? Find(string key) => words.Texts.GetValueOrDefault(key);

    /// <summary>The text of a key with values filled in; the key itself when there is no text.</summary>
    public string Text(string key, params ReadOnlySpan<string> values) => Find(key) is { } text ? Fill(text, values) : key;

    /// <summary>How many values a text needs: one more than its highest place.</summary>
    public static int ValuesNeeded(string text)
    {
        var needed = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (PlaceAt(text, i) is { } place)
                needed = Math.Max(needed, place + 1);
        }
        return needed;
    }

    /// <summary>A text with values filled in; a place without a value stays as it is. Values are not searched for places.</summary>
    public static string Fill(string text, params ReadOnlySpan<string> values)
    {
        if (values.Length == 0 || !text.Contains('{', StringComparison.Ordinal))
            return text;
        var filled = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (PlaceAt(text, i) is { } place && place < values.Length)
            {
                filled.Append(values[place]);
                i += 2;
            }
            else
            {
                filled.Append(text[i]);
            }
        }
        return filled.ToString();
    }

    private static int? PlaceAt(string text, int i) =>
        text[i] == '{' && i + 2 < text.Length && char.IsAsciiDigit(text[i + 1]) && text[i + 2] == '}' ? text[i + 1] - '0' : null;
}
