using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Composition;

/// <summary>Parts of well-formed text for the stages behind the parser, cut by their headings alone.</summary>
internal static class RoughParts
{
    public static Part Parse(SourceFile file, int? number = 1, PartMarkup markup = PartMarkup.Verbatim, bool hidden = false)
    {
        var starts = Starts(file.Text, "\n## ").ToArray();
        var entries = starts.Select((start, i) => Entry(file, i + 1, start, i + 1 < starts.Length ? starts[i + 1] : file.Text.Length));
        return new Part(file, number, "测试", null, markup, hidden, [.. entries]);
    }

    public static Part Of(params string[] entries) => Parse(Make.File(Make.Part(entries)));

    public static Part At(string path, int? number, params string[] entries) => Parse(Make.File(Make.Part(entries), path), number);

    public static SourceTree Sources(TaxonomySettings? taxonomy = null, SiteSettings? settings = null) => new()
    {
        Settings = settings ?? SiteSettings.Default,
        Taxonomy = taxonomy ?? TaxonomySettings.Empty,
        Words = new InterfaceWords("zh-CN", FrozenDictionary<string, string>.Empty),
        Language = SmallTables.Language,
    };

    private static IEnumerable<int> Starts(string text, string mark)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            var body = text.AsSpan(at + 1);
            if (mark != "\n## " || body[body.IndexOf('\n')..].TrimStart().StartsWith("**问题分类**"))
                yield return at + 1;
        }
    }

    private static Entry Entry(SourceFile file, int ordinal, int start, int end)
    {
        var text = file.Text;
        var titleEnd = text.IndexOf('\n', start);
        var title = new Section(SectionKind.Title, "", text[(start + 3)..titleEnd], file.Span(start + 3, titleEnd));
        var category = text.IndexOf("**问题分类**: ", start, StringComparison.Ordinal) + "**问题分类**: ".Length;
        var categoryEnd = text.IndexOf('\n', category);
        var names = text[category..categoryEnd].Split('｜');
        var causes = Body(file, start, end, "### 根本原因分析\n\n", SectionKind.Other);
        return new Entry(
            ordinal,
            title,
            new Category(names[0], names.Length > 1 ? names[1] : "", file.Span(category, categoryEnd)),
            [Body(file, start, end, "### 详细问题描述\n\n", SectionKind.Question), Body(file, start, end, "### 客服解答内容\n\n", SectionKind.Answer)],
            [.. causes.Text.Split('；', StringSplitOptions.RemoveEmptyEntries).Select(name => new CauseLabel(name, causes.Span))],
            file.Span(start, end));
    }

    private static Section Body(SourceFile file, int start, int end, string heading, SectionKind kind)
    {
        var from = file.Text.IndexOf(heading, start, end - start, StringComparison.Ordinal) + heading.Length;
        string[] marks = kind == SectionKind.Question ? ["\n\n### 客服解答内容"] : kind == SectionKind.Answer ? ["\n\n### 根本原因分析"] : ["\n\n---"];
        var to = file.Text.IndexOf(marks[0], from - 2, StringComparison.Ordinal);
        return new Section(kind, heading.Trim('#', ' ', '\n'), file.Text[from..Math.Max(from, to)], file.Span(from, Math.Max(from, to)));
    }
}
