using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Business;

/// <summary>Accounts at a bank and the branch that keeps them, beside words that speak of a bank.</summary>
internal sealed class BankAccount() : LeakPattern(
    "QD2032", "bank-account", LeakGrade.Block, "the number of a bank account", "Remove the number.")
{
    private static readonly SearchValues<string> Names = SearchValues.Create(
        ["账号", "帐号", "账户", "帐户", "卡号", "银行", "account no", "account number", "accountno", "account_no", "bank account", "bankaccount", "bank_account", "iban"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> BankWords = SearchValues.Create(
        ["银行", "开户", "支行", "分行", "汇款", "对公", "打款", "卡号", "农行", "工行", "建行", "招行", "bank", "iban", "户名", "收款", "付款"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
        ["开户行：招商银行杭州分行 账号：⟦571 9088 2221 0901⟧", "工商银行帐号⟦1202020109900123456⟧，", "账号 ⟦1202020109900123456⟧ 开户行工行", "工行 ⟦1202020109900123456⟧", "银行账号是⟦８０１１００００１２３４５６⟧", "bank account number: ⟦3301040160012345678⟧", "<bankAccount>⟦571908765410801⟧</bankAccount>"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["账号：1380001234", "银行卡 1-3 个工作日", "网银转入的款项 45 天内可退", "账号下的 12 个空间", "银行 2024-10-11 到账", "对公账户 1000元"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var (folded, numbers) = (text.Folded, text.Numbers);
        for (var i = 0; i < numbers.Count; i++)
        {
            var start = numbers[i].Start;
            if (!IsNamed(folded, start) && !(numbers[i].End - start >= 15 && Around.Before(folded, start, 4).TrimEnd(" :") is [.., '工' or '农' or '建' or '招' or '中' or '交' or '商', '行']))
                continue;
            var last = i;
            var digits = numbers[i].End - start;
            while (last + 1 < numbers.Count && IsGap(folded, numbers[last].End, numbers[last + 1].Start) && digits + numbers[last + 1].End - numbers[last + 1].Start <= 30)
            {
                last++;
                digits += numbers[last].End - numbers[last].Start;
            }
            if (digits is < 8 or > 30 || IsDay(folded, numbers[i]) || char.IsAsciiLetter(Around.CharAt(folded, numbers[last].End)))
                continue;
            finds.Add(this, start, numbers[last].End);
            i = last;
        }
    }

    /// <summary>Whether a name of an account stands right before a place, and a word of banks near it.</summary>
    private static bool IsNamed(string text, int place)
    {
        var before = Around.Before(text, place, 20);
        var name = LastOf(before);
        if (name < 0 || (before.Length - name > 10 && before[name..].ContainsAnyExceptInRange('\0', '\u007F')) || before[name..].ContainsAny("。,;".AsSpan()) || before[name..].ContainsAnyInRange('0', '9'))
            return false;
        return Around.HasBefore(text, place, 60, BankWords) || Around.HasBehind(text, place, 48, BankWords);
    }

    private static int LastOf(ReadOnlySpan<char> before)
    {
        var (at, last) = (0, -1);
        while (before[at..].IndexOfAny(Names) is >= 0 and var next)
        {
            last = at + next;
            at = last + 1;
        }
        return last;
    }

    private static bool IsGap(string text, int start, int end) => end - start == 1 && text[start] is ' ' or '-';

    private static bool IsDay(string text, (int Start, int End) run) =>
        run.End - run.Start == 4 && text[run.Start] == '2' && text[run.Start + 1] == '0' && Around.CharAt(text, run.End) == '-';
}
