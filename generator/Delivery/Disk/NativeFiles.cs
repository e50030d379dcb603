using System.Runtime.InteropServices;
using System.Text;

namespace QiniuDocsGen.Delivery.Disk;

/// <summary>The calls of the system that .NET has no method for. Each says so where the system does not know it.</summary>
internal static class NativeFiles
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;
    private const int NotImplemented = 38;
    private const int InvalidArgument = 22;
    private const int NotThroughLinks = 0x100;
    private const uint UsualFields = 0x7ff;

    /// <summary>The bytes of the longest path that the system takes, with the zero at its end.</summary>
    private const int LongestPath = 4096;

    /// <summary>Makes two existing folders change places in one step: at any moment each path leads to one of them.</summary>
    /// <exception cref="IOException">The system knows the call and refuses it; the result code is the C library's number.</exception>
    public static bool TryExchange(string first, string second)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            if (Renameat2(CurrentFolder, first, CurrentFolder, second, Exchange) == 0)
                return true;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
        var number = Marshal.GetLastPInvokeError();
        // Some file systems, and old kernels, cannot exchange.
        return number is NotImplemented or InvalidArgument
            ? false
            : throw new IOException(Marshal.GetPInvokeErrorMessage(number), number);
    }

    /// <summary>Gives a file a second path; false where that is not possible, whatever the reason.</summary>
    public static bool TryLink(string existing, string path) => !OperatingSystem.IsWindows() && Link(existing, path) == 0;

    /// <summary>What the system says of a file, a folder or a link itself; unknown where the system does not tell, whatever the reason.</summary>
    public static FileState StateOf(string path)
    {
        if (!OperatingSystem.IsLinux())
            return default;
        // The layout of struct statx is the same on all machines: linux/stat.h.
        Span<byte> state = stackalloc byte[256];
        Span<byte> name = stackalloc byte[LongestPath];
        if (!Encoding.UTF8.TryGetBytes(path, name[..^1], out var length))
            return default;
        name[length] = 0;
        try
        {
            if (Statx(CurrentFolder, ref name[0], NotThroughLinks, UsualFields, ref state[0]) != 0)
                return default;
        }
        catch (EntryPointNotFoundException)
        {
            return default;
        }
        return new FileState(
            MemoryMarshal.Read<long>(state[32..]), MemoryMarshal.Read<long>(state[40..]), TimeAt(state[112..]), TimeAt(state[96..]), MemoryMarshal.Read<ushort>(state[28..]));
    }

    private static long TimeAt(ReadOnlySpan<byte> time) => (MemoryMarshal.Read<long>(time) * 1_000_000_000) + MemoryMarshal.Read<uint>(time[8..]);

    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Renameat2(
        int oldFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string oldPath, int newFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string newPath, uint flags);

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string path);

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, ref byte path, int flags, uint fields, ref byte state);
}
