using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Outputs.Emitters;

/// <summary>A file of text in UTF-8.</summary>
internal static class TextFile
{
    private const int BytesOfHash = 16;

    /// <summary>A file whose text is made when it is asked for. To make it costs less than to read the file of an earlier build, so the text is its own fingerprint.</summary>
    public static OutputFile Of(RelativePath path, Func<string> text) => new(path, destination =>
    {
        Encoding.UTF8.GetBytes(text(), destination);
        return [];
    })
    {
        Inputs = () => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text().AsSpan())).AsSpan(0, BytesOfHash)),
    };
}
