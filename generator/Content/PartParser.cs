using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Content;

internal static class PartParser
{
    public static StageResult<ImmutableArray<Part>> Parse(ImmutableArray<SourceFile> files) => throw new InvalidOperationException();
}
