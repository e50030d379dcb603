using System.Text;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Outputs.Emitters;

/// <summary>A file of text in UTF-8.</summary>
internal static class TextFile
{
    /// <summary>A file whose text is made when it is asked for.</summary>
    public static OutputFile Of(RelativePath path, Func<string> text) => new(path, destination =>
    {
        Encoding.UTF8.GetBytes(text(), destination);
        return [];
    });
}
