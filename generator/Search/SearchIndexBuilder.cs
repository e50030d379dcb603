using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Search;

internal static class SearchIndexBuilder
{
    public static StageResult<SearchIndex> Build(Site site, ArticleSet articles) => throw new InvalidOperationException();
}
