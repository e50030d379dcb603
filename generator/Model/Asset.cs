using System.Collections.Frozen;
using System.Collections.Immutable;
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
public sealed record AssetMap(ImmutableArray<OutputFile> Files, FrozenDictionary<string, RelativePath> Paths);
