using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Composition;

internal static class SiteComposer
{
    public static StageResult<Site> Compose(SourceTree sources, ImmutableArray<Part> parts) => throw new InvalidOperationException();
}
