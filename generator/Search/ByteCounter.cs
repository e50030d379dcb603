using System.Buffers;

namespace QiniuDocsGen.Search;

/// <summary>Counts what is written and keeps none of it.</summary>
internal sealed class ByteCounter : IBufferWriter<byte>
{
    private byte[] scratch = [];

    /// <summary>The bytes written so far.</summary>
    public long Bytes { get; private set; }

    /// <inheritdoc/>
    public void Advance(int count) => Bytes += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (scratch.Length < Math.Max(sizeHint, 1))
            scratch = new byte[Math.Max(sizeHint, 1)];
        return scratch;
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
