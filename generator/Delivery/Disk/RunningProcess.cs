using System.Diagnostics;

namespace QiniuDocsGen.Delivery.Disk;

/// <summary>Tells what another run is writing from what one that was killed left behind: by the number of the process in its name.</summary>
internal static class RunningProcess
{
    /// <summary>Whether a process has ended; what bears our own number is of an earlier process that had it.</summary>
    public static bool HasEnded(int process)
    {
        if (process == Environment.ProcessId)
            return true;
        try
        {
            using var found = Process.GetProcessById(process);
            return found.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // It runs, and is not ours to look at.
            return false;
        }
    }
}
