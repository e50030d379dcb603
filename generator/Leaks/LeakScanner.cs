using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks;

/// <summary>Finds leaks of every kind in a text.</summary>
/// <param name="allowed">Values that may be published.</param>
internal sealed class LeakScanner(AllowList allowed)
{
    /// <summary>Knows the built-in allowed values only.</summary>
    public static LeakScanner Default { get; } = new(AllowList.BuiltIn);

    /// <summary>The leaks in a text, by place, without overlaps.</summary>
    public ImmutableArray<Leak> Scan(string text) => Scan(text, 0, text.Length);

    /// <summary>The leaks in a run of a text, in places of the whole text. What stands around the run is not looked at.</summary>
    public ImmutableArray<Leak> Scan(string text, int start, int length)
    {
        if (length == 0)
            return [];
        var folded = LeakText.Of(text, start, length);
        var finds = new LeakFinds(folded, allowed);
        foreach (var pattern in LeakPatterns.All)
            pattern.Find(folded, finds);
        return finds.Resolve();
    }

    /// <summary>A text with every leak in it masked in place, so that it keeps its length and its line breaks.</summary>
    public string MaskInPlace(string text)
    {
        var leaks = Scan(text);
        if (leaks.IsEmpty)
            return text;
        return string.Create(text.Length, (text, leaks), static (masked, source) =>
        {
            source.text.CopyTo(masked);
            foreach (var leak in source.leaks)
                Mask.InPlace(masked.Slice(leak.Start, leak.Length));
        });
    }
}
