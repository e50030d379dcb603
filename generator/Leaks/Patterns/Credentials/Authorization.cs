using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Credentials;

/// <summary>The value of an <c>Authorization</c> header or another one that carries a credential, and bearer tokens.</summary>
internal sealed class Authorization() : LeakPattern(
    "QD2007", "authorization", LeakGrade.Block, "the value of an Authorization header", "Remove the value; if it was ever public, revoke it.")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Words { get; } =
        ["authorization", "bearer ", "x-auth-token", "x-api-key", "x-access-token", "set-cookie:", "cookie:", "\"cookie\":"];

    /// <summary>How much of a value tells whether it is one.</summary>
    private const int MostProbed = 256;

    private static readonly string[] Schemes = ["bearer ", "basic ", "qiniu ", "qbox ", "token ", "oss ", "aws ", "digest ", "upload ", "uptoken ", "aws4-hmac-sha256 "];

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
    [
        "-H \"Authorization: Bearer ⟦9f86d081884c7d659a2feaa0c55ad015⟧\"", "Authorization：Basic ⟦emhhbmdzYW46cGFzc3cwcmQ=⟧", "'authorization': '⟦Tk5x-8821-Qwz7-pp03⟧'", "X-Api-Key: ⟦q8Wn3Rt5Vy1Bx7Mk2⟧", "Authorization: AWS4-HMAC-SHA256 ⟦Credential=AKIAQ3EGRZ7TPLMVXW5B/20241011/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=3b1f0c8e5d7a9246fe10bc83d57a9246⟧", "Cookie: ⟦JSESSIONID=A9F3C1D8E7B2460155; uid=88⟧",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
        ["Authorization: Bearer <token>", "Authorization 头怎么算", "authorization: `Qiniu ${token}`", "Authorization: UpToken <UploadToken>", "bearer authentication", "Authorization: Qiniu 加上签名"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        var i = 0;
        foreach (var place in text.Places(this))
        {
            if (place < i)
                continue;
            i = place + 6;
            var start = ValueStart(folded, Around.KeyEnd(folded, place + 1, 32));
            // The value of Amazon has parts with commas and blanks between, as cookies have.
            var isCookie = folded.AsSpan(start).StartsWith("Credential=") || folded[place] is 'c' or 's' or 'C' or 'S' or '"';
            var end = ValueEnd(folded, start, isCookie, MostProbed);
            var value = folded.AsSpan(start, end - start);
            if (value.Length < 8 || MadeUp.Is(value) || !value.ContainsAnyInRange('0', '9') && !value.Contains('=') || value.ContainsAny('{', '('))
                continue;
            i = ValueEnd(folded, start, isCookie, folded.Length);
            finds.Add(this, start, i);
        }
    }

    private static int ValueStart(string text, int place)
    {
        place = SkipSigns(text, place);
        foreach (var scheme in Schemes)
        {
            if (text.AsSpan(place).StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return SkipSigns(text, place + scheme.Length);
        }
        return place;
    }

    private static int SkipSigns(string text, int place)
    {
        while (place < text.Length && text[place] is ' ' or ':' or '=' or '"' or '\'' or '^' or '\\' or '>' or '`')
            place++;
        return place;
    }

    private static int ValueEnd(string text, int start, bool isCookie, int most)
    {
        var (place, last) = (start, Math.Min((long)text.Length, (long)start + most));
        while (place < last && text[place] is > ' ' and <= '~' or ' ' && !(text[place] is '"' or '\'' or '^' or '\\' or '`') && (isCookie || text[place] is not (' ' or ';' or ',')))
            place++;
        return place;
    }
}
