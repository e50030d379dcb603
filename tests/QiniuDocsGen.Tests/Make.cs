using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests;

/// <summary>Small makers of test input.</summary>
internal static class Make
{
    /// <summary>A source file with the given text.</summary>
    public static SourceFile File(string text, string path = "parts/part-01.md") => new(RelativePath.Parse(path), "content/" + path, text);

    /// <summary>The text of one entry in the part format.</summary>
    public static string Entry(
        string title = "标题",
        string category = "对象存储｜上传下载",
        string question = "问题",
        string answer = "答案",
        string causes = "上传配置错误或网络问题") =>
        $"## {title}\n\n**问题分类**: {category}\n\n### 详细问题描述\n\n{question}\n\n### 客服解答内容\n\n{answer}\n\n### 根本原因分析\n\n{causes}\n\n---\n\n";

    /// <summary>The text of a part with the given entries.</summary>
    public static string Part(params string[] entries) => "# 测试知识库 - Part 1\n\n说明。\n\n---\n\n" + string.Concat(entries);
}
