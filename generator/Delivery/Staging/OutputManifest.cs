using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>What a file of a site was made from, and what came of it; see <see cref="OutputFile.Inputs"/>.</summary>
/// <param name="Inputs">The fingerprint of its inputs.</param>
/// <param name="Hash">The SHA-256 of its bytes in hexadecimal digits.</param>
internal sealed record FileOrigin(string Inputs, string Hash);

/// <summary>
/// The list of files in an output folder that docsgen wrote, kept in that folder: one path a line, sorted; behind a tab the fingerprint of what the file
/// was made from and behind another its hash, where both are known. It only ever answers for a path that was found by walking the folder or that the new
/// site has too, so a forged line reaches nothing outside it.
/// </summary>
internal sealed class OutputManifest
{
    /// <summary>The name of the file, at the top of the output folder.</summary>
    public const string FileName = ".docsgen-manifest";

    /// <summary>Control characters that no path holds and that separate nothing.</summary>
    private static readonly SearchValues<byte> NoText = SearchValues.Create([.. Enumerable.Range(0, ' ').Where(c => c is not ('\t' or '\n')).Select(c => (byte)c)]);

    private readonly byte[] bytes;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Range> origins;
    private readonly Lazy<Dictionary<string, int>> folders;

    private OutputManifest(byte[] bytes)
    {
        this.bytes = bytes;
        var ranges = ImmutableArray.CreateBuilder<Range>();
        for (var start = 0; start < bytes.Length;)
        {
            var end = bytes.AsSpan(start).IndexOf((byte)'\n') is >= 0 and var length ? start + length : bytes.Length;
            var path = bytes.AsSpan(start, end - start).IndexOf((byte)'\t') is >= 0 and var tab ? start + tab : end;
            places[Encoding.UTF8.GetString(bytes, start, path - start)] = ranges.Count;
            ranges.Add(path..end);
            start = end + 1;
        }
        origins = ranges.DrainToImmutable();
        folders = new Lazy<Dictionary<string, int>>(FoldersOfAll);
    }

    /// <summary>The lines in it.</summary>
    public int Count => origins.Length;

    /// <summary>The files in it, each with the number of its line, from 0.</summary>
    public IReadOnlyDictionary<string, int> Places => places;

    /// <summary>The folders that files of ours are in or below, numbered from 0 in the order of the lines.</summary>
    public IReadOnlyDictionary<string, int> Folders => folders.Value;

    /// <summary>The SHA-256 of the file.</summary>
    public byte[] Hash => SHA256.HashData(bytes);

    /// <summary>The manifest of a new site before its files are made.</summary>
    public static OutputManifest Of(OutputTree tree) => Of(tree, [.. tree.Files.Select(_ => (FileOrigin?)null)]);

    /// <summary>The same when they are.</summary>
    /// <param name="tree">The site.</param>
    /// <param name="origins">What each file was made from, in the order of the tree; null where that is not known.</param>
    public static OutputManifest Of(OutputTree tree, ImmutableArray<FileOrigin?> origins)
    {
        var text = new StringBuilder();
        for (var i = 0; i < origins.Length; i++)
        {
            text.Append(tree.Files[i].Path.Value);
            if (origins[i] is { } origin)
                text.Append('\t').Append(origin.Inputs).Append('\t').Append(origin.Hash);
            text.Append('\n');
        }
        return new OutputManifest(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>The manifest in a folder; null when there is none, or none that can be relied on.</summary>
    public static OutputManifest? Read(string folder) => Read(folder, out _);

    /// <summary>The same.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="damage">What is wrong with it; null when it is sound or nothing stands in its place.</param>
    public static OutputManifest? Read(string folder, out string? damage)
    {
        var file = new FileInfo(Path.Join(folder, FileName));
        damage = file.LinkTarget is not null ? "is a symbolic link" : Directory.Exists(file.FullName) ? "is a folder" : null;
        if (damage is not null || !file.Exists)
            return null;
        try
        {
            // Nothing is opened that has no length: reading a pipe would wait for ever.
            var bytes = file.Length == 0 ? [] : File.ReadAllBytes(file.FullName);
            damage = DamageOf(bytes);
            return damage is null ? new OutputManifest(bytes) : null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            damage = refusal is IOException ? "cannot be read: the disk reports an error" : "cannot be read: permission is denied";
            return null;
        }
    }

    /// <summary>Whether a file, by its path with forward slashes, is one of ours.</summary>
    public bool Owns(string file) => file == FileName || places.ContainsKey(file);

    /// <summary>What a file was made from; null when that is not known.</summary>
    public FileOrigin? OriginOf(string file)
    {
        if (!places.TryGetValue(file, out var place))
            return null;
        return Encoding.UTF8.GetString(bytes.AsSpan(origins[place])).Split('\t') is ["", var inputs, var hash] ? new FileOrigin(inputs, hash) : null;
    }

    /// <summary>Whether another manifest says the same.</summary>
    public bool Equals(OutputManifest other) => bytes.AsSpan().SequenceEqual(other.bytes);

    /// <summary>Whether files of ours are in or below a folder.</summary>
    public bool Uses(string folder) => folders.Value.ContainsKey(folder);

    /// <summary>Writes the manifest into a folder that has none.</summary>
    public void Write(string folder)
    {
        using var file = File.OpenHandle(Path.Join(folder, FileName), FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, bytes, 0);
    }

    /// <summary>How many files of ours another manifest does not list.</summary>
    public int CountMissingIn(OutputManifest other) => places.Keys.Count(path => !other.Owns(path));

    private static string? DamageOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "is empty";
        if (!Utf8.IsValid(bytes) || bytes.ContainsAny(NoText))
            return "holds bytes that docsgen does not write";
        return bytes[^1] == '\n' ? null : "was cut short";
    }

    private Dictionary<string, int> FoldersOfAll()
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in places.Keys)
        {
            // What is above a folder that is known is known too.
            for (var slash = path.LastIndexOf('/'); slash > 0 && found.TryAdd(path[..slash], found.Count); slash = path.LastIndexOf('/', slash - 1))
            {
            }
        }
        return found;
    }
}
