using System.Buffers;
using System.Collections.Immutable;

namespace QiniuDocsGen.Linting;

/// <summary>What an answer says of a thing in numbers.</summary>
/// <param name="Subject">The thing: <c>审核</c>.</param>
/// <param name="Quantity">The number.</param>
/// <param name="Words">The number as written.</param>
internal sealed record StatedQuantity(string Subject, Quantity Quantity, string Words);

/// <summary>Finds out what the numbers of an answer are about.</summary>
internal static class StatedQuantities
{
    /// <summary>How far before a number its subject may stand.</summary>
    private const int Before = 24;

    /// <summary>How far behind it.</summary>
    private const int Behind = 12;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?；;\n\r");

    /// <summary>What takes a time.</summary>
    private static readonly ImmutableArray<string> Events =
    [
        "审核", "审批", "认证", "退款", "退费", "提现", "到账", "生效", "刷新", "预取", "下发", "签发", "备案", "开票", "过户", "注销", "部署", "解冻", "解封", "恢复", "同步", "保留", "有效期", "工单", "转码",
    ];

    /// <summary>What has a limit or a price.</summary>
    private static readonly ImmutableArray<string> Things =
        [.. Events, "迁移", "缓存", "日志", "短信", "模板", "签名", "证书", "子账号", "空间", "文件", "域名", "带宽", "请求", "流量", "提醒", "余额", "发票"];

    /// <summary>What tells two things of one name apart, where it stands before it.</summary>
    private static readonly ImmutableArray<string> Qualifiers = ["目录", "URL", "批量", "签名", "模板", "资质", "企业", "个人", "国际", "短链"];

    private static readonly SearchValues<string> Limits = SearchValues.Create(
        ["最多", "最大", "上限", "不超过", "不能超过", "限制", "最小", "最少", "至少", "最长", "以内", "超过", "只能", "仅支持", "低于", "不满"], StringComparison.Ordinal);

    private static readonly SearchValues<string> TimeLimits = SearchValues.Create(["保留", "有效期", "最近", "最长", "不超过", "不能超过"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Prices = SearchValues.Create(["价", "费", "元/", "每", "收取", "起充", "单笔", "不满", "低于"], StringComparison.Ordinal);

    /// <summary>Every number of an answer of which the subject is known.</summary>
    public static IEnumerable<StatedQuantity> Of(LintedEntry entry)
    {
        var text = entry.Answer?.Text ?? "";
        foreach (var quantity in Quantities.Find(text))
        {
            // A time is said of something that happens; a size, price or count only means something as a limit or price.
            if ((quantity.Kind == QuantityKind.Time || IsLimitOrPrice(text, quantity)) && SubjectOf(text, quantity) is { } subject)
                yield return new StatedQuantity(subject, quantity, text[quantity.Start..quantity.End]);
        }
    }

    /// <summary>Whether the words around a number make it a limit or a price.</summary>
    public static bool IsLimitOrPrice(string text, Quantity quantity)
    {
        var (start, end) = Clause(text, quantity);
        var words = quantity.Kind switch
        {
            QuantityKind.Money => Prices,
            QuantityKind.Time => TimeLimits,
            _ => Limits,
        };
        return text.AsSpan(start, end - start).ContainsAny(words);
    }

    /// <summary>The word before the number that stands nearest to it, else the nearest behind it; with what qualifies it.</summary>
    private static string? SubjectOf(string text, Quantity quantity)
    {
        var (start, end) = Clause(text, quantity);
        var (nearest, least) = ((Start: 0, Length: 0), int.MaxValue);
        foreach (var subject in quantity.Kind == QuantityKind.Time ? Events : Things)
        {
            var before = text.AsSpan(start, quantity.Start - start).LastIndexOf(subject, StringComparison.Ordinal);
            var behind = text.AsSpan(quantity.End, end - quantity.End).IndexOf(subject, StringComparison.Ordinal);
            if (before < 0 && behind < 0)
                continue;
            var at = before >= 0 ? start + before : quantity.End + behind;
            var distance = before >= 0 ? quantity.Start - at : Before + at - quantity.Start;
            if (distance < least)
                (nearest, least) = ((at, subject.Length), distance);
        }
        return nearest.Length == 0 ? null : $"{QualifierOf(text.AsSpan(0, nearest.Start))}{text.AsSpan(nearest.Start, nearest.Length)}";
    }

    private static string QualifierOf(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        foreach (var qualifier in Qualifiers)
        {
            if (before.EndsWith(qualifier, StringComparison.OrdinalIgnoreCase))
                return qualifier;
        }
        return "";
    }

    /// <summary>The part of the sentence that is near the number.</summary>
    private static (int Start, int End) Clause(string text, Quantity quantity)
    {
        var start = Math.Max(0, quantity.Start - Before);
        start += text.AsSpan(start, quantity.Start - start).LastIndexOfAny(Ends) + 1;
        var end = Math.Min(text.Length, quantity.End + Behind);
        var stop = text.AsSpan(quantity.End, end - quantity.End).IndexOfAny(Ends);
        return (start, stop < 0 ? end : quantity.End + stop);
    }
}
