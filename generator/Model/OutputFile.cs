using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model;

/// <summary>A pure function to the bytes of a file: writes them, the same each time, and returns what it found. May be called on any thread.</summary>
public delegate ImmutableArray<Diagnostic> OutputContent(IBufferWriter<byte> destination);

/// <summary>
/// Tells for less than the bytes cost what they are made from: a fingerprint without blanks; files of one path with equal fingerprints have equal
/// bytes and findings. Null when that cannot be told. May be called on any thread.
/// </summary>
public delegate string? OutputInputs();

/// <summary>A file of the site: its path and how to get its bytes.</summary>
/// <param name="Path">The path below the output folder.</param>
/// <param name="Content">Writes the bytes when they are wanted.</param>
public sealed record OutputFile(RelativePath Path, OutputContent Content)
{
    /// <summary>What the bytes are made from; null for a file that is made each time.</summary>
    public OutputInputs? Inputs { get; init; }

    /// <summary>The path of the template that makes it, which pages of one look share; null for a file that no template makes.</summary>
    public string? Template { get; init; }
}

/// <summary>All files of the site. Those of the search index are known when the index is made, the others at once.</summary>
public sealed class OutputTree
{
    private readonly Lazy<ImmutableArray<OutputFile>> all;

    /// <summary>A tree of which every file is known.</summary>
    /// <param name="files">Sorted by path; each path once, also when case is ignored.</param>
    public OutputTree(ImmutableArray<OutputFile> files)
    {
        Planned = files;
        all = new Lazy<ImmutableArray<OutputFile>>(files);
    }

    /// <summary>A tree that has more files, which are named after their content.</summary>
    /// <param name="planned">Those that are known, as above.</param>
    /// <param name="others">Makes the others, in paths of their own.</param>
    public OutputTree(ImmutableArray<OutputFile> planned, Func<ImmutableArray<OutputFile>> others)
    {
        Planned = planned;
        all = new Lazy<ImmutableArray<OutputFile>>(() => [.. planned.Concat(others()).OrderBy(file => file.Path)]);
    }

    /// <summary>The files that are known without making the search index, sorted by path.</summary>
    public ImmutableArray<OutputFile> Planned { get; }

    /// <summary>Every file, sorted by path; each path once, also when case is ignored.</summary>
    public ImmutableArray<OutputFile> Files => all.Value;
}
