using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Shards;

/// <summary>Shards that follow each other and share a fingerprint, so that the manifest has to name it once.</summary>
/// <param name="Name">What the names of the files begin with; it ends with the first UTF-16 unit of its first text, in four hexadecimal digits.</param>
/// <param name="Fingerprint">The hash of all files.</param>
/// <param name="Firsts">For each file, a text that is not after its keys and after all keys of the file before it.</param>
/// <param name="Files">The bytes of each file: a JSON array of keys and values by turns, all of them strings.</param>
internal sealed record ShardGroup(string Name, string Fingerprint, ImmutableArray<string> Firsts, ImmutableArray<byte[]> Files)
{
    private const int FingerprintDigits = 10;

    /// <summary>The digits that name the first unit.</summary>
    private const int UnitDigits = 4;

    /// <summary>What the names of all groups of a level begin with.</summary>
    public string LevelName => Name[..^UnitDigits];

    /// <summary>The files as assets.</summary>
    public IEnumerable<Asset> Assets =>
        Files.Select((bytes, i) => FileOf($"search/{Name}-{i}.json", Fingerprint, bytes));

    /// <summary>The name of a group.</summary>
    public static string NameOf(string level, string first) => $"{level}{(int)first.FirstOrDefault():x4}";

    /// <summary>Files as an asset under a fingerprint that is known.</summary>
    public static Asset FileOf(string name, string fingerprint, byte[] bytes) =>
        new(RelativePath.Parse(name), destination =>
        {
            destination.Write(bytes);
            return [];
        })
        { Fingerprint = fingerprint };

    /// <summary>The hash of files.</summary>
    public static string FingerprintOf(IEnumerable<byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(file);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..FingerprintDigits];
    }
}
