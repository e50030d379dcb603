using System.Text;
using QiniuDocsGen.Articles.Verbatim;
using QiniuDocsGen.Model;
using Block = QiniuDocsGen.Model.Block;

namespace QiniuDocsGen.Tests.Articles.Verbatim;

/// <summary>What the layout makes of a text, written into the text: short enough to read and to write by hand.</summary>
internal static class Outline
{
    /// <summary>The text with ║ at the second and later replies, ▸ at list items, ↵ at other paragraphs that begin within a reply or item.</summary>
    public static string Of(string text, bool isAnswer = true)
    {
        var marks = new SortedDictionary<int, char>();
        foreach (var block in BlockLayout.Of(text, isAnswer))
        {
            var mark = block.Kind switch
            {
                BlockKind.Turn or BlockKind.Aside => '║',
                BlockKind.Item => '▸',
                BlockKind.Paragraph => '↵',
                _ => '\0',
            };
            if (mark != '\0' && (mark == '▸' || block.Start > 0))
                marks.TryAdd(block.Start, mark);
        }
        var marked = new StringBuilder(text);
        foreach (var (at, mark) in marks.Reverse())
            marked.Insert(at, mark);
        return marked.ToString();
    }

    /// <summary>A text without the marks.</summary>
    public static string Without(string marked) => string.Concat(marked.Where(c => c is not ('║' or '▸' or '↵')));

    /// <summary>The texts of the blocks of a kind.</summary>
    public static string[] Texts(string text, BlockKind kind, bool isAnswer = true) =>
        [.. BlockLayout.Of(text, isAnswer).Where(b => b.Kind == kind).Select(b => text[b.Start..b.End])];

    /// <summary>The only block of a kind.</summary>
    public static Block Only(string text, BlockKind kind, bool isAnswer = true) => BlockLayout.Of(text, isAnswer).Single(b => b.Kind == kind);
}
