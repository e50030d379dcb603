using System.Buffers.Binary;

namespace QiniuDocsGen.Delivery.Disk;

/// <summary>
/// What the system says of a file without reading it. Whoever writes into a file changes it: the system sets <see cref="Changed"/> itself, and no program
/// can set it back.
/// </summary>
/// <param name="Node">The number of the file on its disk, which all its paths share; 0 where the system does not tell.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Modified">When its bytes were changed last, in nanoseconds of the system's time.</param>
/// <param name="Changed">When its bytes, its permissions or its paths were changed last, in the same.</param>
/// <param name="Mode">Its kind and permissions, as <c>st_mode</c> has them.</param>
internal readonly record struct FileState(long Node, long Length, long Modified, long Changed, long Mode)
{
    /// <summary>The bytes that <see cref="Write"/> takes.</summary>
    public const int Size = 5 * sizeof(long);

    private const long Second = 1_000_000_000;
    private const long Kind = 0xf000;
    private const long Folder = 0x4000;
    private const long Link = 0xa000;
    private const long File = 0x8000;

    /// <summary>Whether the system told it.</summary>
    public bool IsKnown => Node != 0;

    /// <summary>Whether it is a folder and no link to one.</summary>
    public bool IsFolder => (Mode & Kind) == Folder;

    /// <summary>Whether it is a file, and no link, pipe or device.</summary>
    public bool IsFile => (Mode & Kind) == File;

    /// <summary>Whether it is a symbolic link.</summary>
    public bool IsLink => (Mode & Kind) == Link;

    /// <summary>Whether this is the same file with the same bytes as another; it may have got or lost a path meanwhile.</summary>
    public bool HasBytesOf(FileState other) => IsKnown && this with { Changed = other.Changed } == other;

    /// <summary>
    /// This, or unknown when the file was changed so shortly before that another change could bear the same time. Clocks of file systems tick in some
    /// milliseconds; where one shows whole seconds, it may be two.
    /// </summary>
    /// <param name="moment">A time of the same file system that is not after the look at the file.</param>
    public FileState SettledAt(long moment) => Changed < moment - (moment % Second == 0 ? 2 * Second : Second / 20) ? this : default;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FileState Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadInt64LittleEndian(bytes),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[32..]));

    /// <summary>Writes the numbers in their order.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Node);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[8..], Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], Modified);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[24..], Changed);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[32..], Mode);
    }
}
