using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.People;

/// <summary>
/// Mobile numbers of China: 11 digits, also with a country code, in groups, full-width or written in Chinese numerals. Sizes in bytes have the
/// same shape, so what stands around decides.
/// </summary>
internal sealed class MobilePhone() : LeakPattern(
    "QD2014", "mobile-phone", LeakGrade.Block, "a mobile phone number", "Remove the number.")
{
    private static readonly SearchValues<string> PhoneWords = SearchValues.Create(
        ["电话", "手机", "联系", "号码", "致电", "拨打", "微信", "短信", "mobile", "phone", "tel", "cell", "contact", "call", "whatsapp", "支付宝"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> SizeWords = SearchValues.Create(
        [
            "size", "length", "byte", "字节", "大小", "容量", "流量", "总量", "用量", "offset", "range", "total", "used", "free", "memory", "mem=", "quota", "duration", "timestamp", "time", "uid", "order", "订单", "单号", "流水", "seq", "version", "版本", "pid",
            "存储量", "占用", "count", "hash", "crc", "请求数", "次数", "appid", "device", "设备", "序列号", "工单", "编号", "带宽", "大约", "约为",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> UnitWords = SearchValues.Create(["byte", "字节", "bit", "次", "个文件", "条", "毫秒", "MB", "GB", "KB", "TB", "Mbps", "bps"], StringComparison.Ordinal);

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
    [
        "电话⟦13800138000⟧转一下", "手机：⟦138-0013-8000⟧。", "⟦＋８６ １３９ ００１３ ９０００⟧", "\"mobile\":\"⟦15900001111⟧\"", "tel⟦18612345678⟧微信同号", "联系⟦一三八零零一三八零零零⟧", "打⟦+86-177-1234-5678⟧",
        "请打⟦1 3 8 0 0 1 3 8 0 0 0⟧", "编号1：⟦1，3，8，7，6，5，4，9，0，4，0⟧", "电话⟦138\n76549040⟧", "请打⟦138O013OO94⟧", "⟦l3876549040⟧", "[⟦13876549040⟧,⟦13876549041⟧]", "⟦①③⑧⑦⑥⑤④⑨⓪④⓪⟧", "⟦𝟏𝟑𝟖𝟕𝟔𝟓𝟒𝟗𝟎𝟒𝟎⟧", "⟦一三八 七六五四 九零四零⟧", "⟦138七六五四9040⟧", "编号1：⟦138-7654-9040⟧", "①⟦13876549040⟧②⟦13876549041⟧③⟦13876549042⟧",
        "请打⟦138\u202E7654\uFE0F9040⟧", "1-⟦13876549040⟧", "[图片]1-⟦13876549040⟧", "1.⟦13876549040⟧；2.⟦13876549041⟧", "10.⟦13876549040⟧", "号码如下：1.⟦13876549040⟧，2.⟦13876549041⟧", "IMG_20241101_⟦13876549040⟧", "录音2024-10-11-⟦13876549040⟧.mp3", "工单2024-⟦13876549040⟧", "part-06-⟦13876549040⟧.md",
        "⟦13876549040⟧-⟦13876549041⟧-⟦13876549042⟧", "1-⟦138-7654-9040⟧",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
        ["fileSize: 13958643712", "一共 13958643712 字节", "bytes=0-13958643711", "\"fsize\":15032385536", "时间戳 1728612345678", "订单号 15032385536", "a1b13800138000f", "0.13800138000", "138\n76549040\n12", "138\n\n76549040", "二〇二四一一一一一二一三", "①②③步骤", "l38O7654", "1 3 8 7 6 5 4 9 0 4 0 5 1", "1,3,8,7,6,5,4,9,0,4,0,5", "[1,3,8,7,6,5,4,9,0,4,0]", "1、2、3、4、5、6、7、8、9、10、11", "1.2.13876549040", "v2.3-13876549040", "0-13876549040", "12-34-13876549040", "41d4-13876549040", "120.13876549040", "耗时 1.13876549040 秒", "\"score\": 3.13876549040", "1001-13876549040-77", "上传了15728640000 B", "Range: bytes 0-13876549040/13876549041"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var numbers = text.Numbers;
        Span<char> digits = stackalloc char[15];
        for (var i = 0; i < numbers.Count; i++)
        {
            if (MistypedAt(text.Folded, numbers[i]) is >= 0 and var mistyped)
                finds.Add(this, mistyped, mistyped + 11);
            var first = text.Folded[numbers[i].Start];
            if (first is not ('1' or '8' or '0') || numbers[i].End - numbers[i].Start > 15)
                continue;
            if (first == '1' && numbers.TryRead(i, digits[..11], out var number) && IsPhone(text.Folded, numbers, number, digits[..11]))
                finds.Add(this, WithCountry(text.Folded, number.Start), number.End);
            else if (numbers.TryRead(i, digits[..13], out number) && digits[..2] is "86" && number.Groups == 1 && IsPhone(text.Folded, numbers, number, digits[2..13]))
                finds.Add(this, WithCountry(text.Folded, number.Start), number.End);
            else if (numbers.TryRead(i, digits, out number) && digits[..4] is "0086" && number.Groups == 1 && IsPhone(text.Folded, numbers, number, digits[4..]))
                finds.Add(this, number.Start, number.End);
        }
    }

    private static bool IsPhone(string text, NumberRuns numbers, in GroupedNumber number, ReadOnlySpan<char> digits)
    {
        if (digits[0] != '1' || digits[1] < '3' || numbers.GoesOn(number) || !Around.StandsAlone(text, number.Start, number.End))
            return false;
        // The whole behind a range stands further from its word: bytes 0-99/100.
        var size = Around.Distance(text, number.Start, Around.CharBefore(text, number.Start) == '/' ? 32 : 18, SizeWords);
        if (Around.Distance(text, number.Start, 14, PhoneWords) < size)
            return !IsFraction(text, number, isSaid: true);
        return IsServed(digits) && IsUsualGrouping(number) && !(number.IsSpelled && Around.CharBefore(text, number.Start) == '[') && !IsFraction(text, number, isSaid: false) && !IsRest(text, number, numbers)
            && (size == int.MaxValue || IsWritten(text, number)) && !Around.HasBehind(text, number.End, 6, UnitWords) && !IsBytes(Around.Behind(text, number.End, 3))
            && MadeUp.Variety(digits) > 2;
    }

    /// <summary>Whether only phones are written like a number: +86 1xx, 1xx-xxxx-xxxx.</summary>
    private static bool IsWritten(string text, in GroupedNumber number) =>
        (number.Sizes == 344 && number.Separator is '-' or ' ' or '~' or '·') || number.IsSpelled || text[WithCountry(text, number.Start)] is '+' or '0' || IsBehindTicket(Around.Before(text, number.Start, 16));

    /// <summary>Whether a ticket has its own number before: 工单2024-138….</summary>
    private static bool IsBehindTicket(ReadOnlySpan<char> before) => before is [.., >= '0' and <= '9', '-' or '_'] && before[..^1].TrimEnd("0123456789").EndsWith("工单");

    /// <summary>Whether the digits before belong to the same number and are no country code.</summary>
    private static bool IsRest(string text, in GroupedNumber number, NumberRuns numbers) =>
        numbers.ComesFrom(number) && !Around.Before(text, number.Start - 1, 4).EndsWith("86");

    /// <summary>
    /// A dot with a digit before it begins a fraction, unless that is the number of a point in a list: of one or two digits at the beginning of a line, or
    /// behind the end of a point or sentence.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number.</param>
    /// <param name="isSaid">Whether a word for phones stands before, so that less speaks for a list.</param>
    private static bool IsFraction(string text, in GroupedNumber number, bool isSaid)
    {
        if (Around.CharBefore(text, number.Start) != '.' || !char.IsAsciiDigit(Around.CharBefore(text, number.Start - 1)))
            return false;
        var before = Around.Before(text, number.Start - 1, 20);
        var rest = before.TrimEnd("0123456789");
        if (before[rest.Length] == '0' || before.Length - rest.Length > 2)
            return true;
        return rest.TrimEnd(' ') switch
        {
            [] => !rest.IsEmpty,
            [.., ';' or '、' or '。' or ')' or ']' or '|' or '>'] => false,
            [.., var word, ':'] when Around.IsHan(word) || isSaid => false,
            var list when !list.TrimEnd(',')[Math.Max(0, list.TrimEnd(',').Length - 11)..].ContainsAnyExceptInRange('0', '9') => false,
            [.., var last] => !isSaid || last is '=' or ':' or '-' or ',' or '[',
        };
    }

    /// <summary>Whether the unit of bytes stands right behind a number: 15728640000 B.</summary>
    private static bool IsBytes(ReadOnlySpan<char> behind) => behind is [' ', 'B'] || (behind is [' ', 'B', var next] && !char.IsLetterOrDigit(next));

    /// <summary>Whether the digits begin with a prefix that is given out (list of the ministry, 2024).</summary>
    private static bool IsServed(ReadOnlySpan<char> digits) => digits[1] switch
    {
        '3' or '8' => true,
        '4' => digits[2] is >= '4',
        '5' => digits[2] != '4',
        '6' => digits[2] is '2' or '5' or '6' or '7',
        '7' => digits[2] != '9',
        '9' => digits[2] != '4',
        _ => false,
    };

    private static bool IsUsualGrouping(in GroupedNumber number) =>
        number.Groups == 1 || number.Groups == 11 || number.Sizes is 344 or 38 or 47 or 74 or 335 or 3422 or 32222 or 122222 or 443 or 434 or 56 or 65;

    private static int WithCountry(string text, int start)
    {
        var before = Around.Before(text, start, 7);
        var trimmed = before.TrimEnd(" -()");
        var code = trimmed.EndsWith("+86") ? 3 : trimmed.EndsWith("0086") ? 4 : trimmed.EndsWith("86") ? 2 : trimmed.EndsWith("+") ? 1 : 0;
        if (code == 0 || (code == 2 && trimmed.Length > 2 && char.IsAsciiLetterOrDigit(trimmed[^3])))
            return start;
        return start - (before.Length - trimmed.Length) - code;
    }

    /// <summary>Where a number begins that is written with letters in place of some digits, O for 0 and l for 1, when its first digits are a run; else -1.</summary>
    private static int MistypedAt(string text, (int Start, int End) run)
    {
        if (!IsMistyped(Around.CharBefore(text, run.Start)) && !IsMistyped(Around.CharAt(text, run.End)))
            return -1;
        var (start, end, letters) = (run.Start, run.End, 0);
        while (start > 0 && run.Start - start < 3 && IsMistyped(text[start - 1]))
            start--;
        for (end = start; end < text.Length && end - start < 12 && (char.IsAsciiDigit(text[end]) || IsMistyped(text[end])); end++)
            letters += IsMistyped(text[end]) ? 1 : 0;
        if (end - start != 11 || letters is 0 or > 4 || text[start] is 'o' or 'O' || (text[start] == '1' && start != run.Start)
            || Around.IsKeyCharacter(Around.CharBefore(text, start)) || Around.IsKeyCharacter(Around.CharAt(text, end)))
            return -1;
        return char.IsAsciiDigit(text[start + 1]) && text[start + 1] >= '3' && IsServed(text.AsSpan(start, 3)) && (text[start] == '1' || IsMistyped(text[start])) ? start : -1;
    }

    private static bool IsMistyped(char c) => c is 'o' or 'O' or 'l' or 'I';
}
