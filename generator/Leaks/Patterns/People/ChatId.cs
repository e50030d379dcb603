using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.People;

/// <summary>WeChat and QQ ids behind the name of the program.</summary>
internal sealed class ChatId() : LeakPattern(
    "QD2018", "chat-id", LeakGrade.Block, "a WeChat or QQ id", "Remove the id.")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Words { get; } =
        ["微信", "weixin", "wechat", "威信", "薇信", "加V", "V信", "vx", "wx:", "QQ", "扣扣", "企鹅号", "q群", "wxid_"];

    /// <summary>What may stand between the program and the id; the longer one of two that begin alike comes first.</summary>
    private static readonly string[] Fillers = ["号码", "账号", "帐号", "同号", "联系", "ID", "id", "号", "群", "是", "为", "加", "我", ":", "=", " ", "\"", "'", "-", "("];

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
        ["加微信：⟦zhangsan_88⟧", "微信号⟦wx_lisi2020⟧谢谢", "QQ：⟦123456789⟧", "qq群 ⟦87654321⟧", "vx:⟦abc-12345⟧", "\"wechat\":\"⟦wangwu1990⟧\"", "我的扣扣是⟦45678901⟧", "QQ号码：⟦739201747⟧", "QQ号码⟦739201747⟧", "qq号码 ⟦739201747⟧", "微信联系：⟦wx_lisi2020⟧", "加微信⟦yunshan_cdn⟧", "wx：⟦wangjianguo88⟧", "QQ联系⟦739201747⟧", "⟦wxid_a8k3m2x9q1zz⟧", "WeChat ID: ⟦zhou_hx88⟧", "<wechat>⟦zhou_hx88⟧</wechat>"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
        ["微信小程序 uniapp 上传", "QQ浏览器 12.0", "mail@qq.com", "微信支付 330 天", "wechat-sdk 2.0.1", "微信 SDK", "QQ空间", "微信扫码", "vxlan 12345", "添加微信openid", "加微信jssdk", "{wx: global}", "my_wxid_a8k3m2x9q1zz", "wxid_list", "<weixin><appid>"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        var i = 0;
        foreach (var place in text.Places(this))
        {
            if (place < i)
                continue;
            var word = place;
            i = word + 2;
            if (char.IsAsciiLetterOrDigit(Around.CharBefore(folded, word)) && char.IsAsciiLetter(folded[word]) || Around.CharBefore(folded, word) is '@' or '.')
                continue;
            if (GivenEnd(folded, word) is > 0 and var given)
            {
                finds.Add(this, word, given);
                i = given;
                continue;
            }
            var program = ProgramEnd(folded, word);
            var isElement = Around.CharBefore(folded, word) == '<' && Around.CharAt(folded, program) == '>';
            var (start, signs) = isElement ? (program + 1, 2) : SkipFillers(folded, program);
            var end = Around.KeyEnd(folded, start, 32);
            if (signs > 0 && IsId(folded.AsSpan(start, end - start), folded[word] is 'q' or 'Q' or '扣' or '企', signs > 1, Around.CharBefore(folded, word) == '加' || folded[word] is 'V' or 'v', folded[word + 1] == 'x' && folded[word] == 'w') && Around.CharAt(folded, end) is not ('.' or '(' or '@'))
                finds.Add(this, start, end);
        }
    }

    /// <summary>The end of an id as WeChat gives it to an account that chose none; 0 when none begins at a place.</summary>
    private static int GivenEnd(string text, int place)
    {
        if (!text.AsSpan(place).StartsWith("wxid_", StringComparison.OrdinalIgnoreCase) || Around.IsKeyCharacter(Around.CharBefore(text, place)))
            return 0;
        var end = Around.KeyEnd(text, place, 32);
        return end - place >= 15 && text.AsSpan(place, end - place).ContainsAnyInRange('0', '9') ? end : 0;
    }

    private static int ProgramEnd(string text, int word)
    {
        foreach (var name in (ReadOnlySpan<string>)["weixin", "wechat", "企鹅号"])
        {
            if (text.AsSpan(word).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return word + name.Length;
        }
        return word + 2;
    }

    /// <summary>Skips what may stand between the program and the id. Signs: 1 for a blank only, 2 for a sign or word that says that an id follows.</summary>
    private static (int End, int Signs) SkipFillers(string text, int place)
    {
        var (end, signs) = (place, char.IsAsciiDigit(Around.CharAt(text, place)) || Around.IsHan(text[place - 1]) ? 1 : 0);
        while (end - place < 12 && FillerLength(text.AsSpan(end)) is > 0 and var length)
        {
            signs = Math.Max(signs, text[end] is ' ' or '-' ? 1 : 2);
            end += length;
        }
        return (end, signs);
    }

    private static int FillerLength(ReadOnlySpan<char> text)
    {
        foreach (var filler in Fillers)
        {
            if (text.StartsWith(filler, StringComparison.Ordinal))
                return filler.Length;
        }
        return 0;
    }

    private static bool IsId(ReadOnlySpan<char> id, bool isNumber, bool isSaid, bool isAdded, bool isShort)
    {
        if (id.Length is < 5 or > 20 || MadeUp.Is(id))
            return false;
        var digits = 0;
        foreach (var c in id)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        if (isNumber)
            return digits == id.Length && id.Length <= 11 && id[0] != '0';
        return id.Length >= 6 && (char.IsAsciiLetter(id[0]) || digits == id.Length) && ((isSaid && !(isShort && digits == 0)) || (isAdded && id.ContainsAny('_', '-')) || (digits > 1 && id[^1] != '-')) && !id.StartsWith("sdk", StringComparison.OrdinalIgnoreCase);
    }
}
