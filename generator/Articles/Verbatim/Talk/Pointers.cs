using System.Buffers;

namespace QiniuDocsGen.Articles.Verbatim.Talk;

/// <summary>Clauses that only lead to a link or a picture and say nothing without it.</summary>
internal static class Pointers
{
    private const int Longest = 16;

    private static readonly SearchValues<string> Pointing = SearchValues.Create(
        ["参考", "文档", "地址", "链接", "教程", "如下", "以下", "明细", "这个", "demo", "截图", "如图"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a clause before a gap says nothing but that something is there.</summary>
    public static bool IsPointer(ReadOnlySpan<char> words) => words.Length <= Longest && words.ContainsAny(Pointing);
}
