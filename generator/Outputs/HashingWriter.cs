using System.Buffers;
using System.Security.Cryptography;

namespace QiniuDocsGen.Outputs;

/// <summary>Takes bytes and keeps nothing but their SHA-256.</summary>
internal sealed class HashingWriter : IBufferWriter<byte>, IDisposable
{
    private const int Smallest = 64 * 1024;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] buffer = new byte[Smallest];

    /// <inheritdoc/>
    public void Advance(int count) => hash.AppendData(buffer.AsSpan(0, count));

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (sizeHint > buffer.Length)
            buffer = new byte[sizeHint];
        return buffer;
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>The hash of all bytes in lower-case hexadecimal digits.</summary>
    public string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();
}
