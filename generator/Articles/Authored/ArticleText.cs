using System.Text;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles.Authored;

/// <summary>A Markdown text while it is written: its HTML, its plain text, and a trace of every word of the source that was dealt with.</summary>
internal sealed class ArticleText(InterfaceWords words)
{
    /// <summary>A longer word of code may be cut at a hyphen: it would not fit a line of a phone.</summary>
    private const int LongestWhole = 24;

    private readonly StringBuilder html = new();
    private readonly StringBuilder plain = new();
    private readonly StringBuilder trace = new();
    private Range keyPoint = ..0;

    /// <summary>Adds markup of our own.</summary>
    public void Tag(string markup) => html.Append(markup);

    /// <summary>Adds text of the author.</summary>
    public void Text(ReadOnlySpan<char> text) => Text(text, text);

    /// <summary>Adds text of the author that the source writes in another way, such as an entity.</summary>
    public void Text(ReadOnlySpan<char> shown, ReadOnlySpan<char> source)
    {
        html.AppendText(shown);
        plain.Append(shown);
        trace.Append(source);
    }

    /// <summary>Adds code of the author. Browsers cut lines behind hyphens, and half an option of a command is none: words with one stand whole.</summary>
    public void Code(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var blanks = text.IndexOfAnyExcept(' ', '\t');
            Text(text[..(blanks < 0 ? text.Length : blanks)]);
            text = blanks < 0 ? [] : text[blanks..];
            var end = text.IndexOfAny(' ', '\t');
            var word = end < 0 ? text : text[..end];
            var isWhole = word.Length <= LongestWhole && word.Contains('-');
            Tag(isWhole ? "<span>" : "");
            Text(word);
            Tag(isWhole ? "</span>" : "");
            text = text[word.Length..];
        }
    }

    /// <summary>Adds text that is seen but not searched, such as the address of a link that is shown as it was written.</summary>
    public void Aside(ReadOnlySpan<char> text) => html.AppendText(text);

    /// <summary>Adds an attribute; its value is encoded.</summary>
    public void Attribute(string name, ReadOnlySpan<char> value) => html.Append(' ').Append(name).Append("=\"").AppendText(value).Append('"');

    /// <summary>Notes words of the source that are markup and not shown: an address, the number of a list item.</summary>
    public void Consumed(ReadOnlySpan<char> source) => trace.Append(source);

    /// <summary>Parts words of blocks that follow each other.</summary>
    public void Break() => plain.Append(' ');

    /// <summary>The length of the plain text so far; see <see cref="NoteParagraph"/>.</summary>
    public int PlainLength => plain.Length;

    /// <summary>Notes a paragraph by where its plain text began; the first one that says something is the key point.</summary>
    public void NoteParagraph(int start)
    {
        if (keyPoint.Equals(..0) && plain.ToString(start, plain.Length - start) is var paragraph && PlainText.WithMarks(paragraph, Placeholders.Find(paragraph), .., "").Length > 0)
            keyPoint = start..plain.Length;
    }

    /// <summary>Whether every word of the source came by, in its order. Punctuation that can be markup does not count.</summary>
    public bool Keeps(string source)
    {
        var dealt = trace.ToString();
        var at = 0;
        foreach (var c in source)
        {
            if (IsMarkup(c))
                continue;
            while (at < dealt.Length && IsMarkup(dealt[at]))
                at++;
            if (at == dealt.Length || dealt[at++] != c)
                return false;
        }
        return true;
    }

    /// <summary>What was written.</summary>
    public FormattedText Finish()
    {
        var text = plain.ToString();
        var placeholders = Placeholders.Find(text);
        var mark = Placeholders.Mark(words);
        var shown = PlainText.WithMarks(text, placeholders, .., mark);
        return new FormattedText(new Html($"<div class=\"markdown\" dir=\"auto\">{BadgeWriter.Write(html.ToString(), words)}</div>"), PlainText.WithoutPlaceholders(text, placeholders))
        {
            ShownText = shown,
            KeyPoint = keyPoint.Equals(..0) ? shown : PlainText.WithMarks(text, placeholders, keyPoint, mark),
        };
    }

    private static bool IsMarkup(char c) => char.IsWhiteSpace(c) || "\\`*_[]()<>#+-.!|:\"'&;=~".Contains(c, StringComparison.Ordinal);
}
