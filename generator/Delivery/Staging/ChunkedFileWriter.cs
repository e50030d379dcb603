using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>
/// Writes new files one after the other from one buffer. A file that fits the buffer is one write; a larger one streams in pieces, so memory does not
/// grow with the file.
/// </summary>
internal sealed class ChunkedFileWriter : IBufferWriter<byte>, IDisposable
{
    private const int BufferSize = 256 * 1024;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int used;
    private string path = "";
    private SafeFileHandle? file;
    private long written;

    /// <summary>Begins a file that must not exist yet; nothing is on disk before there are bytes enough or the file ends.</summary>
    public void Begin(string newFile)
    {
        Close();
        path = newFile;
    }

    /// <summary>Writes what is left, closes the file, and returns its length in bytes.</summary>
    /// <exception cref="IOException">The file could not be written.</exception>
    public long End()
    {
        Flush();
        var length = written;
        Close();
        return length;
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, buffer.Length - used);
        used += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(Math.Max(sizeHint, 1));
        return buffer.AsMemory(used);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Closes the file as it is and gives the buffer back.</summary>
    public void Dispose()
    {
        Close();
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void MakeRoom(int size)
    {
        if (buffer.Length - used >= size)
            return;
        Flush();
        if (buffer.Length >= size)
            return;
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = ArrayPool<byte>.Shared.Rent(size);
    }

    private void Flush()
    {
        file ??= File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.Write(file, buffer.AsSpan(0, used), written);
        written += used;
        used = 0;
    }

    private void Close()
    {
        file?.Dispose();
        file = null;
        used = 0;
        written = 0;
    }
}
