using System.Security.Cryptography;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>The site that a delivery replaces.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Manifest">The files in it that docsgen wrote.</param>
internal sealed record EarlierSite(string Folder, OutputManifest Manifest)
{
    /// <summary>Where a file of the new site stands in this one; null when docsgen did not write it before.</summary>
    public string? PathOf(OutputFile file) => Manifest.Owns(file.Path.Value) ? Path.Join(Folder, file.Path.Value) : null;

    /// <summary>
    /// The length of a file of the new site that this one holds already: made from the same inputs, and still with the bytes that came of them. Null when
    /// that cannot be told without making it.
    /// </summary>
    public long? LengthOf(OutputFile file, string? inputs)
    {
        if (inputs is null || Manifest.OriginOf(file.Path.Value) is not { } origin || origin.Inputs != inputs || PathOf(file) is not { } path)
            return null;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return Convert.ToHexStringLower(SHA256.HashData(stream)) == origin.Hash ? stream.Length : null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return null; // what cannot be read is written anew
        }
    }
}
