using System.Runtime.InteropServices;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>The two calls of the system that .NET has no method for. Both answer false where the system does not know them.</summary>
internal static class NativeFiles
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;
    private const int NotImplemented = 38;
    private const int InvalidArgument = 22;

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

    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Renameat2(
        int oldFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string oldPath, int newFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string newPath, uint flags);

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string path);
}
