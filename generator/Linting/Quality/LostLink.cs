using System.Buffers;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Linting.Quality;

/// <summary>An answer that leads the reader to an address that the export took out.</summary>
internal sealed class LostLink() : LintRule(new DiagnosticRule(
    "QD3004", "lost-link", Severity.Info,
    "The answer points to an address that was taken out of the text, so the reader cannot follow.",
    "Name the page in words, or put a public address into an authored part."))
{
    /// <summary>How far before a placeholder its pointer may stand.</summary>
    private const int Reach = 16;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?]】\n");
    private static readonly SearchValues<string> Address = SearchValues.Create(["URL", "LINK"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Pointing = SearchValues.Create(
        ["参考", "文档", "链接", "地址", "教程", "如下", "以下", "详见", "请看", "下载", "访问", "打开", "点击", "查看", "进入"], StringComparison.Ordinal);

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintedEntry entry)
    {
        if (entry.Answer is not { } answer)
            yield break;
        var text = answer.Text;
        var lost = (entry.Article.Section(SectionKind.Answer)?.Blocks ?? []).Where(block => block.Kind == BlockKind.Removed && IsPointedAt(text, block)).ToList();
        if (lost.Count > 0)
            yield return Rule.At(
                LintedEntry.Place(answer, lost[0].Start, lost[0].End),
                lost.Count == 1 ? "the answer points to an address that is not there" : $"the answer points to {lost.Count} addresses that are not there; this is the first");
    }

    private static bool IsPointedAt(string text, Block placeholder)
    {
        // Blocks are places in the text made fit for pages, which has the length of the text as written.
        if (placeholder.End > text.Length || !text.AsSpan(placeholder.Start, placeholder.End - placeholder.Start).ContainsAny(Address))
            return false;
        var before = text.AsSpan(Math.Max(0, placeholder.Start - Reach), Math.Min(Reach, placeholder.Start));
        var clause = before[(before.LastIndexOfAny(Ends) + 1)..].TrimEnd();
        return clause.ContainsAny(Pointing) || (clause.Length > 0 && clause[^1] is ':' or '：');
    }
}
