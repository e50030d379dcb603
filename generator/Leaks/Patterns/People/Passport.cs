using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.People;

/// <summary>Passports and permits for travel to Hong Kong, Macau and Taiwan, beside their name.</summary>
internal sealed class Passport() : LeakPattern(
    "QD2012", "passport", LeakGrade.Block, "the number of a passport or permit", "Remove the number.")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Words { get; } =
        ["护照", "通行证", "passport", "台胞证", "回乡证", "军官证", "驾驶证", "驾照"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits => ["护照号：⟦E12345678⟧", "护照⟦EA1234567⟧已过期", "passport no. ⟦G87654321⟧", "港澳通行证号码是⟦C12345678⟧"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["护照需要上传正面", "错误码 E12345678", "passport.js 0.6.0", "passport-local 12"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        var i = 0;
        foreach (var place in text.Places(this))
        {
            if (place < i)
                continue;
            i = place + 2;
            var behind = Around.Behind(folded, i, 24);
            for (var at = 0; at < behind.Length; at++)
            {
                if (!char.IsAsciiLetterUpper(behind[at]) && !char.IsAsciiDigit(behind[at]) || char.IsAsciiLetterOrDigit(Around.CharBefore(folded, i + at)))
                    continue;
                var end = Around.KeyEnd(folded, i + at, 16);
                if (!IsNumber(folded.AsSpan(i + at, end - i - at)))
                    continue;
                finds.Add(this, i + at, end);
                break;
            }
        }
    }

    private static bool IsNumber(ReadOnlySpan<char> value)
    {
        var letters = value.IndexOfAnyExceptInRange('A', 'Z');
        return letters is 0 or 1 or 2 && value.Length is >= 8 and <= 10 && !value[letters..].ContainsAnyExceptInRange('0', '9');
    }
}
