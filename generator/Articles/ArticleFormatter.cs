using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles;

internal static class ArticleFormatter
{
    public static StageResult<ArticleSet> Format(Site site) => throw new InvalidOperationException();
}
