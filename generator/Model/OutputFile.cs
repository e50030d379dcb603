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

/// <summary>All files of the site, by path.</summary>
/// <param name="Files">Sorted by path; each path once, also when case is ignored.</param>
public sealed record OutputTree(ImmutableArray<OutputFile> Files);
