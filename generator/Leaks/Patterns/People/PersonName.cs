using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;
using QiniuDocsGen.Leaks.Tables;

namespace QiniuDocsGen.Leaks.Patterns.People;

/// <summary>Names of people behind a word that announces one, before a title, or right before a phone number.</summary>
internal sealed class PersonName() : LeakPattern(
    "QD2019", "person-name", LeakGrade.Block, "the name of a person", "Remove the name.")
{
    private const int MostOfFirm = 26;

    private static readonly string[] Titles = ["先生", "女士", "小姐", "经理", "老师", "总监"];

    private static readonly string[] Labels =
    [
        "收件人", "收货人", "联系人", "法人代表", "法定代表人", "法人", "姓名", "经办人", "负责人", "开户名", "户名", "持卡人", "申请人", "寄件人", "代理人", "签收人", "委托人", "受托人", "名字叫", "名字", "我叫", "客户经理", "对接人", "财务联系", "财务联系人", "使用人", "授权人", "开户人", "乙方", "甲方", "管理员", "本人", "收款人", "付款人", "汇款人", "开票人", "投资人", "股东", "监事", "联络人", "签字人", "法人名称", "收件:", "收 件 人", "收 货 人", "联 系 人", "姓 名",
        "contact", "recipient", "consignee", "realname", "real_name", "fullname", "full_name", "username", "legal person", "legalperson", "legal_person", "receiver",
    ];

    private static readonly SearchValues<string> LabelsOfPrograms = SearchValues.Create(["username", "receiver"], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] LabelsOfFirms = ["户名", "开户名", "法人名称", "甲方", "乙方", "收款人", "付款人"];

    private static readonly SearchValues<string> Behind = SearchValues.Create(
        ["电话", "手机", "地址", "身份", "联系", "先生", "女士", "小姐", "公司", "邮箱", "微信", "账号", "帐号", "的", "已", "在", "是", "来", "收", "职务", "签", "说", "先", "您", "请", "住址", "银行", "证件", "邮编", "性别", "部门", "这", "和", "与", "及", "开户", "户", "号", "您好", "谢"],
        StringComparison.Ordinal);

    /// <inheritdoc/>
    public override ImmutableArray<string> Words { get; } = [.. Labels, .. Titles];

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
    [
        "收件人：⟦周明远⟧电话：", "联系人⟦李婷⟧，", "法人：⟦欧阳建国⟧", "姓名为⟦赵一鸣⟧的账号", "\"realname\":\"⟦孙晓梅⟧\"", "找⟦钱立群⟧先生", "找一下⟦钱立群⟧女士", "财务联系人：⟦李婷⟧，", "授权人：⟦赵一鸣⟧ ", "乙方：⟦赵一鸣⟧，", "开户人：⟦吴海燕⟧ ", "联系人\n⟦李婷⟧\n", "财务联系人：⟦李婷⟧，", "授权⟦赵一鸣⟧先生", "⟦吴海燕⟧ 13800138000", "收件人 ⟦Zhang Wei⟧", "我叫⟦陈思远⟧",
        "联系人：⟦买买提·艾力⟧", "联系人-⟦李婷⟧", "联系人——⟦周明远⟧", "联络人：⟦周明远⟧", "签字人：⟦周明远⟧", "法人名称：⟦周明远⟧", "收 件 人：⟦周明远⟧", "收件:⟦周明远⟧", "\"legalPerson\":\"⟦周明远⟧\"", "legal person: ⟦周明远⟧", "recipient: ⟦Zhang Wei⟧", "\"receiver\":\"⟦李婷⟧\"", "\"userName\":\"⟦孙晓梅⟧\"",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
        ["联系人信息", "姓名：必填", "法人变更流程", "收件人地址", "联系人电话怎么改", "管理员权限", "姓名和电话", "负责人：管理员", "联系人方式", "本人手持身份证", "名字相同", "contact support", "管理员应该", "户名一致", "收款户名和账号是否一致", "联系人\n管理页面", "| 联系人 | 电话 |", "\"userName\":\"管理员\"", "收件方式", "收件:地址", "receiver: function", "username: Administrator User", "userName=王者荣耀", "户名：杭州云杉网络科技有限公司"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var behind = 0;
        foreach (var place in text.Places(this))
        {
            if (IsTitle(text.Folded, place))
                FindTitled(text.Folded, place, finds);
            if (place >= behind && IsLabel(text.Folded, place))
                behind = FindLabelled(text.Folded, place, finds);
        }
        FindBeforePhone(text, finds);
    }

    private static bool IsTitle(string text, int place) => Array.Exists(Titles, title => text.AsSpan(place).StartsWith(title, StringComparison.Ordinal));

    private static bool IsLabel(string text, int place) => Array.Exists(Labels, label => text.AsSpan(place).StartsWith(label, StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds the name behind a label; the offset behind the label.</summary>
    private int FindLabelled(string text, int place, LeakFinds finds)
    {
        var behind = place + LabelLength(text, place);
        var (start, isSaid) = SkipSigns(text, behind);
        var length = (isSaid || Around.IsHan(text[behind - 1])) && char.IsAsciiLetterUpper(Around.CharAt(text, start)) ? LatinLength(text, start) : NameLength(text, start, isSaid);
        // Programs and shops have users and receivers too: only a value that is a Chinese name as a whole is one.
        if (length > 0 && Around.Behind(text, place, 8).IndexOfAny(LabelsOfPrograms) == 0 && (char.IsAscii(text[start]) || !isSaid || Around.IsHan(Around.CharAt(text, start + length))))
            return behind;
        if (length > 0 && !IsFirm(text, place, start) && !MadeUp.Says(text.AsSpan(start, length)))
            finds.Add(this, start, start + length);
        return behind;
    }

    /// <summary>Whether a label that companies have too has the name of one behind it: 户名：杭州云杉网络科技有限公司.</summary>
    private static bool IsFirm(string text, int label, int start)
    {
        var end = start;
        while (end < text.Length && end - start < MostOfFirm && (Around.IsHan(text[end]) || text[end] is '(' or ')'))
            end++;
        return text.AsSpan(start, end - start).IndexOf("有限公司") >= 4 && Array.Exists(LabelsOfFirms, name => text.AsSpan(label).StartsWith(name));
    }

    private static int LabelLength(string text, int place)
    {
        var longest = 2;
        foreach (var label in Labels)
        {
            // The colon of a label that needs one is a sign behind it.
            if (label.Length > longest && text.AsSpan(place).StartsWith(label, StringComparison.OrdinalIgnoreCase))
                longest = label.AsSpan().TrimEnd(':').Length;
        }
        var end = place + longest;
        while (char.IsAscii(text[place]) && (char.IsAsciiLetter(Around.CharAt(text, end)) || Around.CharAt(text, end) == '_'))
            end++;
        return end - place;
    }

    private static (int End, bool IsSaid) SkipSigns(string text, int place)
    {
        var (end, isSaid) = (place, false);
        while (end < text.Length && end - place < 6 && text[end] is ' ' or ':' or '=' or '-' or '是' or '为' or '叫' or '"' or '\'' or '(' or '【' or '[' or '*' or '|' or '>' or '\t' or '\r' or '\n')
            isSaid |= text[end++] is not (' ' or '\r' or '\n');
        return (end, isSaid);
    }

    /// <summary>The length of a Chinese name at a place; 0 when none stands there.</summary>
    private static int NameLength(string text, int start, bool isSaid)
    {
        var run = 0;
        while (start + run < text.Length && run < 12 && (Around.IsHan(text[start + run]) || (run > 0 && text[start + run] is '·' or '•')))
            run++;
        var han = text.AsSpan(start, run);
        if (isSaid && han.IndexOfAny('·', '•') is >= 2 and <= 6 and var point && run is >= 4)
            return point + 1 + Math.Min(run - point - 1, 4);
        var surname = Surnames.LengthAt(han);
        if (surname == 0 || run <= surname || Surnames.IsWord(han) || (!isSaid && Surnames.IsDoubtful(han[0])))
            return 0;
        var most = Math.Min(run, surname + 2);
        // 王芳电话: the second character of the given name would begin the next word.
        if (most > surname + 1 && StartsOther(han[(most - 1)..]) && !(isSaid && run == most && han[most - 1] is not ('的' or '号' or '是' or '在')))
            return most - 1;
        return run == most || isSaid || StartsOther(han[most..]) ? most : 0;
    }

    private static bool StartsOther(ReadOnlySpan<char> rest) => rest.IndexOfAny(Behind) == 0;

    /// <summary>The length of two or three capitalised words.</summary>
    private static int LatinLength(string text, int start)
    {
        var (end, words) = (start, 0);
        for (var at = start; words < 3 && char.IsAsciiLetterUpper(Around.CharAt(text, at));)
        {
            var letters = Around.LettersAt(text, at, 20).Length;
            if (letters < 2 || !char.IsAsciiLetterLower(text[at + 1]))
                break;
            words++;
            end = at + letters;
            at = Around.CharAt(text, end) == ' ' ? end + 1 : text.Length;
        }
        return words >= 2 ? end - start : 0;
    }

    private void FindTitled(string text, int title, LeakFinds finds)
    {
        for (var length = 4; length >= 2; length--)
        {
            var start = title - length;
            if (start < 0 || Surnames.LengthAt(text.AsSpan(start, length)) is not (> 0 and var surname) || length - surname is < 1 or > 2)
                continue;
            if (!IsAllHan(text.AsSpan(start, length)) || Surnames.IsWord(text.AsSpan(start)) || !StartsFresh(text, start))
                continue;
            finds.Add(this, start, title);
            return;
        }
    }

    private static bool StartsFresh(string text, int start) =>
        !Around.IsHan(Around.CharBefore(text, start)) || Around.CharBefore(text, start) is '找' or '叫' or '给' or '是' or '请' or '跟' or '由' or '让' or '的' or '系' or '人' or '下' or '看' or '到' or '问' or '对' or '向' or '和' or '与' or '说' or '权' or '馈';

    private void FindBeforePhone(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        for (var i = 0; i < text.Numbers.Count; i++)
        {
            var (number, end) = text.Numbers[i];
            if (end - number != 11 || folded[number] != '1')
                continue;
            var last = number;
            while (last > 0 && number - last < 3 && folded[last - 1] is ' ' or ',' or ':' or '/' or '\t')
                last--;
            var first = last;
            while (first > 0 && last - first < 5 && Around.IsHan(folded[first - 1]))
                first--;
            var name = folded.AsSpan(first, last - first);
            if (name.Length is 2 or 3 or 4 && Surnames.LengthAt(name) is > 0 and var surname && name.Length - surname is 1 or 2 && !Surnames.IsWord(name))
                finds.Add(this, first, last);
        }
    }

    private static bool IsAllHan(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!Around.IsHan(c))
                return false;
        }
        return true;
    }
}
