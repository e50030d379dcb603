using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Linting.Quality;

/// <summary>An answer that stops in the middle: within a sentence, or where the export stops recording a talk.</summary>
internal sealed class CutAnswer() : LintRule(new DiagnosticRule(
    "QD3007", "cut-answer", Severity.Info,
    "The answer stops before it ends: behind a comma or an opening bracket, or at the most replies that are recorded.",
    "Write how it ended."))
{
    private const string Open = "，,、；;：:（(［[【“‘《<=";

    private static readonly ImmutableArray<string> Leading = ["如下", "例如", "比如", "因为", "但是", "以及", "或者", "并且", "如果", "即可在", "请参考"];

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintedEntry entry)
    {
        if (entry.Answer is not { } answer)
            yield break;
        var text = answer.Text.AsSpan().TrimEnd();
        if (text.IsEmpty)
            yield break;
        if (StopsEarly(text) is { } last)
            yield return Rule.At(LintedEntry.Place(answer, text.Length - last.Length, text.Length), $"the answer ends with {Quotation.Of(last)}; the rest of the sentence was expected");
        else if ((entry.Article.Section(SectionKind.Answer)?.Blocks ?? []).Any(block => block.Kind == BlockKind.EndNote))
            yield return Rule.At(LintedEntry.Place(answer, text.Length, text.Length), "the answer has as many replies as are recorded at most; the end of the talk may be missing");
    }

    private static string? StopsEarly(ReadOnlySpan<char> text)
    {
        if (Open.Contains(text[^1], StringComparison.Ordinal))
            return text[^1].ToString();
        foreach (var word in Leading)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                return word;
        }
        return null;
    }
}
