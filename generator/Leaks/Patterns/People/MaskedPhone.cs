using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.People;

/// <summary>Mobile numbers of which some digits are starred out: the rest still tells who it is to someone who knows a few numbers.</summary>
internal sealed class MaskedPhone() : LeakPattern(
    "QD2021", "masked-phone", LeakGrade.Warn, "a partly masked phone number", "Remove the rest of the number too.")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Hits => ["手机⟦138****8000⟧收不到", "⟦159xxxx1234⟧", "电话：⟦1860013****⟧", "⟦138-****-8812⟧", "⟦138 **** 8812⟧"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["138**", "1****", "2138****80001"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        for (var i = 0; i < text.Numbers.Count; i++)
        {
            var (start, end) = text.Numbers[i];
            if (end - start is < 3 or > 7 || folded[start] != '1' || folded[start + 1] < '3' || char.IsAsciiLetterOrDigit(Around.CharBefore(folded, start)))
                continue;
            if (Grouped(folded, end) is > 0 and var grouped && end - start == 3)
                finds.Add(this, start, grouped);
            var stars = end;
            while (stars < folded.Length && folded[stars] is '*' or 'x' or 'X' && stars - start < 12)
                stars++;
            var rest = stars;
            while (rest < folded.Length && char.IsAsciiDigit(folded[rest]) && rest - start < 12)
                rest++;
            if (stars - end >= 3 && rest - start == 11 && !char.IsAsciiLetterOrDigit(Around.CharAt(folded, rest)))
                finds.Add(this, start, rest);
        }
    }

    /// <summary>The offset behind <c>-****-8812</c> at a place; 0 when it does not stand there.</summary>
    private static int Grouped(string text, int place) =>
        place + 10 <= text.Length && text[place] is '-' or ' ' && text[place + 5] == text[place] && text.AsSpan(place + 1, 4) is "****" or "xxxx" or "XXXX"
        && !text.AsSpan(place + 6, 4).ContainsAnyExceptInRange('0', '9') && !char.IsAsciiLetterOrDigit(Around.CharAt(text, place + 10)) ? place + 10 : 0;
}
