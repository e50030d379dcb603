using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Business;

/// <summary>
/// Ids of records at the vendor without a name before them: 24 small hexadecimal digits, the first eight of which are a time of the last years.
/// Orders, certificates and jobs have them.
/// </summary>
internal sealed class RecordId() : LeakPattern(
    "QD2040", "record-id", LeakGrade.Warn, "the id of an order, a certificate or a job", "Remove the id.")
{
    private const int Length = 24;
    private const uint From = 0x4F00_0000; // 2011, when the vendor began
    private const uint To = 0x8000_0000; // 2038

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits => ["谢谢 ⟦66f1a2b3c4d5e6f708192a3b⟧ 这个订单退费"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["2fd4e1c67a2d28fced849ee1bb76e739", "16f1a2b3c4d5e6f708192a3b", "666666666666666666666666", "a66f1a2b3c4d5e6f708192a3b", "/66f1a2b3c4d5e6f708192a3b"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        for (var i = 0; i < text.Numbers.Count; i++)
        {
            var start = text.Numbers[i].Start;
            if (folded[start] is not (>= '4' and <= '7') || Around.IsKeyCharacter(Around.CharBefore(folded, start)) || Around.CharBefore(folded, start) is '/' or '.' or '#' or '%')
                continue;
            var length = Around.KeyEnd(folded, start) - start;
            if (length != Length || folded.AsSpan(start, Length).ContainsAnyExcept(Hex) || !folded.AsSpan(start, Length).ContainsAnyInRange('a', 'f') || MadeUp.Variety(folded.AsSpan(start, Length)) < 6)
                continue;
            if (uint.TryParse(folded.AsSpan(start, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var time) && time is > From and < To)
                finds.Add(this, start, start + Length);
        }
    }
}
