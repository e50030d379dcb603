using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Rendering;

internal static class PagePlanner
{
    public static StageResult<ImmutableArray<Page>> Plan(Site site, ArticleSet articles, AssetMap assets, ImmutableArray<SourceFile> templates) => throw new InvalidOperationException();
}
