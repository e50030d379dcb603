using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Credentials;

/// <summary>Tokens and signatures of the vendor: key, signature of 28 letters, and for uploads the policy, parted by colons.</summary>
internal sealed class UploadToken() : LeakPattern(
    "QD2002", "upload-token", LeakGrade.Block, "an upload token or a signature", "Remove the token; if it was ever public, revoke its key.")
{
    private const int KeyLength = 40;

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
    [
        "token：⟦kYx4fT9sQm2LzR7vWb1NcD8eHu5JpA3gXiKo6ZtS:wQ3xZ8vB5nM1kL7jH2gF9dS4aPo=:eyJzY29wZSI6ImRlbW8iLCJkZWFkbGluZSI6MTcyODYxMjM0NX0=⟧", "QBox ⟦kYx4fT9sQm2LzR7vWb1NcD8eHu5JpA3gXiKo6ZtS:wQ3xZ8vB5nM1kL7jH2gF9dS4aPo=⟧",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["<AK>:<sign>:<policy>", "Qiniu AccessKey:EncodedSign", "image:sha256:2fd4e1c67a2d28fced849ee1bb76e7391b93eb12"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        for (var i = KeyLength; i < folded.Length; i++)
        {
            var next = folded.AsSpan(i).IndexOf(':');
            if (next < 0)
                return;
            i += next;
            var start = i;
            while (start > 0 && i - start < KeyLength && Around.IsKeyCharacter(folded[start - 1]))
                start--;
            var sign = Around.KeyEnd(folded, i + 1);
            if (i - start != KeyLength || sign - i - 1 is not (27 or 28) || !MadeUp.LooksRandom(folded.AsSpan(start, KeyLength)))
                continue;
            var end = Around.CharAt(folded, sign) == '=' ? sign + 1 : sign;
            if (Around.CharAt(folded, end) == ':')
                end = Around.KeyEnd(folded, end + 1);
            while (Around.CharAt(folded, end) == '=')
                end++;
            finds.Add(this, start, end);
            i = end - 1;
        }
    }
}
