using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace QiniuDocsGen.Delivery.Disk;

/// <summary>
/// Writes new files one after the other from one buffer. A file that fits the buffer is one write; a larger one streams in pieces, so memory does not
/// grow with the file. Where an earlier file is given, nothing is written as long as the bytes are the same.
/// </summary>
internal sealed class ChunkedFileWriter : IBufferWriter<byte>, IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private byte[] compared = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int used;
    private string path = "";
    private SafeFileHandle? file;
    private SafeFileHandle? earlier;
    private long written;
    private bool isHashed;

    /// <summary>Begins a file that must not exist yet, its folder may; nothing is on disk before there are bytes enough or the file ends.</summary>
    /// <param name="newFile">The file to write.</param>
    /// <param name="earlierFile">A file that may hold the same bytes; null when there is none.</param>
    /// <param name="hashed">Whether its hash is wanted.</param>
    public void Begin(string newFile, string? earlierFile, bool hashed)
    {
        Close();
        path = newFile;
        isHashed = hashed;
        earlier = earlierFile is null ? null : OpenEarlier(earlierFile);
    }

    /// <summary>Writes what is left and closes the file.</summary>
    /// <returns>
    /// Its length in bytes; whether the earlier file holds the same, then no new one was written; and its SHA-256 in hexadecimal digits where it is wanted,
    /// otherwise an empty text.
    /// </returns>
    /// <exception cref="IOException">The file could not be written.</exception>
    public (long Length, bool IsSame, string Hash) End()
    {
        Flush();
        var isSame = earlier is not null && RandomAccess.GetLength(earlier) == written;
        if (!isSame)
            StopComparing();
        var length = written;
        var digest = isHashed ? Convert.ToHexStringLower(hash.GetHashAndReset()) : "";
        Close();
        return (length, isSame, digest);
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
        hash.Dispose();
        ArrayPool<byte>.Shared.Return(buffer);
        ArrayPool<byte>.Shared.Return(compared);
        buffer = [];
        compared = [];
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
        if (isHashed)
            hash.AppendData(buffer, 0, used);
        if (earlier is null || !EarlierHolds(buffer.AsSpan(0, used)))
        {
            StopComparing();
            RandomAccess.Write(file!, buffer.AsSpan(0, used), written);
        }
        written += used;
        used = 0;
    }

    /// <summary>Whether the earlier file has the same bytes at the same place.</summary>
    private bool EarlierHolds(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var read = RandomAccess.Read(earlier!, compared.AsSpan(0, Math.Min(compared.Length, bytes.Length - at)), written + at);
            if (read == 0 || !bytes.Slice(at, read).SequenceEqual(compared.AsSpan(0, read)))
                return false;
            at += read;
        }
        return true;
    }

    /// <summary>Goes over to writing: what was the same so far is copied from the earlier file.</summary>
    private void StopComparing()
    {
        file ??= Create();
        if (earlier is null)
            return;
        for (var at = 0L; at < written;)
        {
            var read = RandomAccess.Read(earlier, compared.AsSpan(0, (int)Math.Min(compared.Length, written - at)), at);
            if (read == 0)
                throw new IOException("the earlier file became shorter while it was read");
            RandomAccess.Write(file, compared.AsSpan(0, read), at);
            at += read;
        }
        earlier.Dispose();
        earlier = null;
    }

    private SafeFileHandle Create()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
    }

    private static SafeFileHandle? OpenEarlier(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is written anew.
            return null;
        }
    }

    private void Close()
    {
        file?.Dispose();
        earlier?.Dispose();
        file = null;
        earlier = null;
        if (isHashed)
            hash.GetHashAndReset(); // what a fault left
        isHashed = false;
        used = 0;
        written = 0;
    }
}
