using QiniuDocsGen.Cli;

namespace QiniuDocsGen;

/// <summary>The entry point, and the only place that catches exceptions: here they mean a bug or a broken environment.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        // Opened and written to first, if only nothing: without a file handle to spare, a later fault could not even be told.
        var error = Console.Error;
        using (var stream = Console.OpenStandardError())
            stream.Write([]);
        try
        {
            return CommandLine.Run(args);
        }
        catch (Exception exception)
        {
            error.WriteLine($"docsgen: stopped by an unexpected fault: {exception.Message}");
            error.WriteLine("  This is a bug or a broken environment, not a fault of the content. Set DOCSGEN_TRACE=1 and run again to see where it happened.");
            if (Environment.GetEnvironmentVariable("DOCSGEN_TRACE") == "1")
                error.WriteLine(exception);
            return (int)ExitCode.Environment;
        }
    }
}
