using System.Diagnostics;
using System.Globalization;

namespace QiniuDocsGen.Benchmarks;

/// <summary>One run of a program, seen from outside.</summary>
/// <param name="Elapsed">Wall time.</param>
/// <param name="PeakMebibytes">The most memory it held, where the system tells; otherwise 0.</param>
/// <param name="Output">What it said.</param>
internal sealed record Measurement(TimeSpan Elapsed, double PeakMebibytes, string Output)
{
    /// <summary>Runs a program to its end; a bad end stops the benchmark with what the program said.</summary>
    public static Measurement Of(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0.0;
        while (!process.WaitForExit(10))
            peak = Math.Max(peak, Peak(process.Id));
        process.WaitForExit();
        var elapsed = clock.Elapsed;
        var said = error.Result + output.Result;
        return process.ExitCode == 0
            ? new Measurement(elapsed, peak, said)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said}");
    }

    /// <summary>The most memory in MiB that a process held so far, where the system tells; otherwise 0.</summary>
    public static double Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
