using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model;

/// <summary>A file that pages load, under the name that templates and scripts know it by.</summary>
/// <param name="Name">The logical name: <c>main.css</c>, <c>search/index.json</c>.</param>
/// <param name="Content">Writes its bytes.</param>
/// <param name="Fingerprinted">Whether the published name carries a hash of the content; files that the world knows by name do not.</param>
public sealed record Asset(RelativePath Name, OutputContent Content, bool Fingerprinted = true)
{
    /// <summary>The hash of the content, or of what the content belongs to, in hexadecimal digits; null to have it found.</summary>
    public string? Fingerprint { get; init; }
}

/// <summary>Where assets are published.</summary>
/// <param name="Files">The assets as output files.</param>
/// <param name="Paths">Logical names and published paths, for example <c>main.css</c> and <c>assets/main.1a2b3c4d.css</c>.</param>
public sealed record AssetMap(ImmutableArray<OutputFile> Files, FrozenDictionary<string, RelativePath> Paths)
{
    /// <summary>The folder of assets with a hash in their names, which holds nothing else.</summary>
    public const string Folder = "assets";

    /// <summary>The files of the search index, which are made when somebody asks for one; null when they are among the others.</summary>
    public Deferred<AssetMap>? Index { get; init; }

    /// <summary>The published path of an asset; null when there is none of this name.</summary>
    public RelativePath? Find(string name) =>
        Paths.TryGetValue(name, out var path) || Index?.Value.Paths.TryGetValue(name, out path) == true ? path : null;
}
