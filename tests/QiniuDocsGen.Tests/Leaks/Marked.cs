using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Leaks;

namespace QiniuDocsGen.Tests.Leaks;

/// <summary>A made-up text in which the runs between <c>⟦</c> and <c>⟧</c> are to be found.</summary>
internal sealed record Marked(string Text, ImmutableArray<string> Values)
{
    /// <summary>Takes the marks out of a text.</summary>
    public static Marked Read(string marked)
    {
        var text = new StringBuilder();
        var values = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        foreach (var c in marked)
        {
            if (c == '⟦')
                start = text.Length;
            else if (c == '⟧')
                values.Add(text.ToString(start, text.Length - start));
            else
                text.Append(c);
        }
        return new Marked(text.ToString(), values.ToImmutable());
    }

    /// <summary>What a pattern finds by itself, without the others.</summary>
    public static string[] Find(LeakPattern pattern, string text)
    {
        var folded = QiniuDocsGen.Leaks.Reading.LeakText.Of(text, 0, text.Length);
        var finds = new LeakFinds(folded, AllowList.BuiltIn);
        pattern.Find(folded, finds);
        return [.. finds.Resolve().Select(leak => text.Substring(leak.Start, leak.Length))];
    }
}
