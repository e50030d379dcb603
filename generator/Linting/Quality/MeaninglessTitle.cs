using System.Collections.Frozen;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Linting.Quality;

/// <summary>A title by which nobody can tell what the entry is about.</summary>
internal sealed class MeaninglessTitle() : LintRule(new DiagnosticRule(
    "QD3006", "title-without-meaning", Severity.Info,
    "The title is an address, a number, a cry for help, or only the name of a product or topic.",
    "Give the entry a title of its own in overlays.yml: the symptom in a few words."))
{
    private static readonly FrozenSet<string> Empty = new[]
    {
        "咨询", "咨询问题", "问题咨询", "其他问题", "其他咨询", "技术支持", "技术咨询", "工单咨询", "提交工单", "在线咨询", "紧急求助", "十万火急", "急急急", "你好", "您好", "请帮忙看下", "麻烦看下",
        "有问题", "出问题了", "问题反馈", "反馈问题", "帮忙处理", "测试", "help",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintedEntry entry)
    {
        var title = entry.Title.Text.AsSpan().Trim().TrimEnd("。！？!?.,，…~～").ToString();
        if (title.Length == 0)
            yield break;
        var product = entry.Scope.Site.Product(entry.Entry.Product);
        if (WeakTitle.IsWeak(title) || Empty.Contains(title))
            yield return Rule.At(entry.Title.Span, $"the title {Quotation.Of(title)} says too little; the symptom was expected");
        else if (IsName(title, product.Name) || IsName(title, product.Topic(entry.Entry.Topic).Name))
            yield return Rule.At(entry.Title.Span, $"the title {Quotation.Of(title)} is only the name of its product or topic; the symptom was expected");
    }

    private static bool IsName(string title, string name) => title.Equals(name, StringComparison.OrdinalIgnoreCase);
}
