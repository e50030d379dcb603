using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Credentials;

/// <summary>JSON web tokens: three parts of base64 for addresses with dots between, the first of which begins with an opening brace.</summary>
internal sealed class JsonWebToken() : LeakPattern(
    "QD2005", "json-web-token", LeakGrade.Block, "a JSON web token", "Remove the token; if it was ever public, end its session.")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
        ["Bearer头⟦eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhYmMxMjMifQ.dBjftJeZ4CVPmB92K27uhbUJU1p1r_wW1gFWFOEjXk⟧过期"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["marker=eyJjIjowfQ==", "eyJhbGciOiJIUzI1NiJ9", "eyJ.eyJ.x"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        for (var i = 0; i < folded.Length;)
        {
            var next = folded.AsSpan(i).IndexOf("eyJ");
            if (next < 0)
                return;
            var start = i + next;
            var header = Around.KeyEnd(folded, start);
            i = header;
            if (header - start < 12 || Around.CharAt(folded, header) != '.')
                continue;
            var payload = Around.KeyEnd(folded, header + 1);
            if (payload - header < 8 || Around.CharAt(folded, payload) != '.')
                continue;
            var end = Around.KeyEnd(folded, payload + 1);
            if (end - payload < 10)
                continue;
            finds.Add(this, start, end);
            i = end;
        }
    }
}
