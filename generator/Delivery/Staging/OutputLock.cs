using System.Text;
using Microsoft.Win32.SafeHandles;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>
/// Keeps two runs from writing one output folder at once. The system holds the lock on the open file and drops it with the process, however that
/// ends, so a file left by a killed run never blocks the next one. The file names its owner for people who look.
/// </summary>
internal sealed class OutputLock : IDisposable
{
    private const int WouldBlockLinux = 11;
    private const int WouldBlockMac = 35;
    private const int WindowsSharing = unchecked((int)0x80070020);

    private readonly SafeFileHandle file;

    private OutputLock(SafeFileHandle file) => this.file = file;

    /// <summary>Takes the lock of a place.</summary>
    /// <exception cref="DeliveryException">Another run holds it.</exception>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static OutputLock Take(OutputPlace place, string shown)
    {
        try
        {
            var file = File.OpenHandle(place.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
            RandomAccess.SetLength(file, 0);
            RandomAccess.Write(file, Encoding.ASCII.GetBytes($"{Environment.ProcessId}\n"), 0);
            return new OutputLock(file);
        }
        catch (IOException held) when (held.HResult is WouldBlockLinux or WouldBlockMac or WindowsSharing)
        {
            var owner = place.Writer() is { } process ? $" (process {process})" : "";
            throw new DeliveryException(DeliveryRules.InUse.Report($"another run of docsgen{owner} is writing the output folder '{shown}'"));
        }
    }

    /// <summary>Gives the lock back and removes its file.</summary>
    public void Dispose() => file.Dispose();
}
