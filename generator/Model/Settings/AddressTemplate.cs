using System.Text;

namespace QiniuDocsGen.Model.Settings;

/// <summary>
/// An http, https or mailto address with places for values, such as <c>https://tickets.example/new?title={title}&amp;query={query}</c>. Values are
/// encoded when they are filled in, so that they stay values.
/// </summary>
/// <param name="Text">The address as written; its places stand behind the host.</param>
public sealed record AddressTemplate(string Text)
{
    /// <summary>Whether a place occurs.</summary>
    /// <param name="name">The name of the place without braces.</param>
    public bool Has(string name) => Text.Contains($"{{{name}}}", StringComparison.Ordinal);

    /// <summary>The address with its places filled in; places without a value stay.</summary>
    /// <param name="values">Names and values.</param>
    public string Fill(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var filled = new StringBuilder(Text.Length);
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '{' && ValueAt(i, values) is var (name, value) && name.Length > 0)
            {
                filled.Append(Uri.EscapeDataString(value));
                i += name.Length + 1;
            }
            else
            {
                filled.Append(Text[i]);
            }
        }
        return filled.ToString();
    }

    private (string Name, string Value) ValueAt(int brace, ReadOnlySpan<(string Name, string Value)> values)
    {
        var rest = Text.AsSpan(brace + 1);
        foreach (var (name, value) in values)
        {
            if (rest.Length > name.Length && rest[name.Length] == '}' && rest.StartsWith(name, StringComparison.Ordinal))
                return (name, value);
        }
        return ("", "");
    }
}
