using QiniuDocsGen.Model;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>The site that a delivery replaces.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Manifest">The files in it that docsgen wrote.</param>
internal sealed record EarlierSite(string Folder, OutputManifest Manifest)
{
    /// <summary>Where a file of the new site stands in this one; null when docsgen did not write it before.</summary>
    public string? PathOf(OutputFile file) => Manifest.Owns(file.Path.Value) ? Path.Join(Folder, file.Path.Value) : null;
}
