using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Credentials;

/// <summary>The query of an address that carries a signature: whoever has it may do what it allows.</summary>
internal sealed class SignedAddress() : LeakPattern(
    "QD2003", "signed-address", LeakGrade.Block, "the signature of an address", "Remove everything behind the question mark.")
{
    private const int LeastValue = 16;
    private const int MostValue = 160;

    /// <inheritdoc/>
    public override ImmutableArray<string> Words { get; } =
        ["token=", "signature=", "sign=", "auth_key=", "-credential=", "accesskeyid=", "access_token=", "security-token=", "&sig=", "?sig=", "wssecret=", "txsecret=", "keyid=", "send?key=", "open-apis/bot/v2/hook/"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
    [
        "看这个⟦?e=1728612345&token=kYx4fT9sQm2LzR7vWb1NcD8eHu5JpA3gXiKo6ZtS:wQ3xZ8vB5nM1kL7jH2gF9dS4aPo=⟧", "/a.png⟦?sign=9f86d081884c7d659a2feaa0c55ad015&t=6708ec02⟧",
        "⟦?X-Amz-Credential=AKIAQ3EGRZ7TPLMVXW5B%2F20241011&X-Amz-Signature=3b1f0c8e5d7a9246fe10bc83d57a9246⟧", "⟦?Expires=1728612345&OSSAccessKeyId=LTAI5tRk8vQzXw3bNcYd&Signature=Vq6Ly0Wn5Jb9Hd3G⟧",
        "qyapi.weixin.qq.com/cgi-bin/webhook/⟦send?key=693a91f6-72cd-4bc4-97a0-0ec2f1fa5d0b⟧", "m3u8⟦?auth_key=1728612345-0-0-9f86d081884c7d659a2feaa0c55ad015⟧",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["?e=<过期时间>&token=<下载凭证>", "地址后面加上 e 和 token 两个参数", "?e=1451491200&token=MY_ACCESS_KEY:yN9WtB0lQheegAwva64yBuH3ZgU=", "sign=MD5(key+path+t)", "token=xxxxxxxxxxxxxxxxxxxxxxxx"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        var (i, floor) = (0, 0);
        foreach (var place in text.Places(this))
        {
            if (place < i)
                continue;
            var member = place;
            // The hook of a chat has its secret in the path; all other names end with a sign of equality.
            var value = folded[member] is 'o' or 'O' ? member + "open-apis/bot/v2/hook/".Length : folded.IndexOf('=', member) + 1;
            i = value;
            var valueEnd = value;
            while (valueEnd < folded.Length && valueEnd - value < MostValue && IsQuery(folded[valueEnd]) && folded[valueEnd] != '&')
                valueEnd++;
            var run = folded.AsSpan(value, valueEnd - value);
            if (run.Length < LeastValue || MadeUp.Is(run) || !run.ContainsAnyInRange('0', '9') || char.IsAsciiLetter(Around.CharBefore(folded, member)) && folded[member] is 't' or 's' && !IsMember(folded, member))
                continue;
            var (start, end) = Query(folded, member, valueEnd, floor);
            finds.Add(this, start, end);
            i = floor = end;
        }
    }

    /// <summary>Whether the letters before a name belong to it: <c>OSSAccessKeyId</c>, <c>X-Amz-Signature</c>, <c>uptoken</c>.</summary>
    private static bool IsMember(string text, int place) => Around.LettersBefore(text, place).Length is > 0 and < 12;

    private static (int Start, int End) Query(string text, int start, int end, int floor)
    {
        while (start > floor && IsQuery(text[start - 1]) && text[start - 1] != '/')
        {
            start--;
            if (text[start] == '?')
                break;
        }
        while (end < text.Length && IsQuery(text[end]))
            end++;
        return (start, end);
    }

    private static bool IsQuery(char c) => char.IsAsciiLetterOrDigit(c) || c is '?' or '&' or '=' or '-' or '_' or '.' or ':' or '%' or '+' or '~' or ';' or '/' or '|' or '*' or '!';
}
