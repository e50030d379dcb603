using System.Collections.Immutable;
using QiniuDocsGen.Content;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Tests.Content;

/// <summary>Parses single parts.</summary>
internal static class Parsing
{
    /// <summary>Parses one part. That a folder with nothing else would be empty is left out of what was found.</summary>
    public static (Part Part, ImmutableArray<Diagnostic> Found) Parse(string text, string path = "parts/part-01.md")
    {
        var result = PartParser.Parse([Make.File(text, path)]);
        return (result.Value.Single(), [.. result.Diagnostics.Where(d => d.Rule != ContentRules.NothingReadable)]);
    }

    /// <summary>Parses a part with one entry whose body follows the category line.</summary>
    public static (Entry Entry, ImmutableArray<Diagnostic> Found) ParseBody(string body, string front = "")
    {
        var (part, found) = Parse(front + Make.Part("## 标题\n\n**问题分类**: 对象存储｜上传下载\n\n" + body));
        return (part.Entries.Single(), found);
    }

    /// <summary>A finding as <c>line:column+length code message</c>.</summary>
    public static string Show(Diagnostic found) =>
        $"{found.Span?.Position.Line}:{found.Span?.Position.Column}+{found.Span?.Length} {found.Rule.Code} {found.Message}";
}
