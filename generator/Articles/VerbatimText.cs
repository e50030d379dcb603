using System.Text;
using QiniuDocsGen.Articles.Verbatim;
using QiniuDocsGen.Articles.Verbatim.Talk;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles;

/// <summary>
/// Text shown character by character. Style sheets keep its line breaks (<c>white-space: pre-wrap</c>). <c>dir="auto"</c> makes the text isolate its
/// direction, so that direction marks in the text stay in the text and act on nothing around it.
/// </summary>
internal static class VerbatimText
{
    /// <summary>Formats a text that holds only characters fit for HTML.</summary>
    public static FormattedText Format(string text, SectionKind kind, InterfaceWords words)
    {
        var isAnswer = kind == SectionKind.Answer;
        var blocks = BlockLayout.Of(text, isAnswer);
        var plain = PlainText.WithoutPlaceholders(text, blocks);
        return new FormattedText(VerbatimWriter.Write(text, blocks, words), plain)
        {
            Blocks = blocks,
            ShownText = PlainText.HavePlaceholders(blocks) ? PlainText.WithMarks(text, blocks, .., Placeholders.Mark(words)) : plain,
            SearchText = SearchableText.Of(text, blocks, isAnswer) ?? plain,
            KeyPoint = isAnswer ? KeyPoint.Of(text, blocks, Placeholders.Mark(words)) : "",
        };
    }

    /// <summary>A text as it stands, without blocks.</summary>
    public static FormattedText Escape(string text)
    {
        var html = new StringBuilder(text.Length + 64).Append("<div class=\"verbatim\" dir=\"auto\"><p>").AppendText(text).Append("</p></div>");
        return new FormattedText(new Html(html.ToString()), PlainText.Fold(text));
    }
}
