using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Delivery;

/// <summary>Turns what the system says of a disk into a finding with a remedy.</summary>
internal static class DiskFault
{
    // Numbers of the C library, the same on Linux and macOS but for the quota; .NET hands them on as the result code.
    private const int Busy = 16;
    private const int OtherDevice = 18;
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int QuotaLinux = 122;
    private const int QuotaMac = 69;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Whether an exception is the system's refusal, or several threads met one, and no fault of ours.</summary>
    public static bool Explains(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or DeliveryException
        || (exception is AggregateException several && several.InnerExceptions.All(Explains));

    /// <summary>The finding for a refusal.</summary>
    /// <param name="exception">What <see cref="Explains"/> accepted.</param>
    /// <param name="path">What was to be written, as the user knows it.</param>
    public static Diagnostic Report(Exception exception, string path) => exception switch
    {
        DeliveryException known => known.Finding,
        AggregateException several => Report(several.InnerExceptions[0], path),
        PathTooLongException => DeliveryRules.PathTooLong.Report($"'{path}' cannot be written: the path is too long"),
        UnauthorizedAccessException => DeliveryRules.NotWritable.Report($"'{path}' cannot be written: permission denied"),
        DirectoryNotFoundException or FileNotFoundException => DeliveryRules.Vanished.Report($"'{path}' cannot be written: its folder does not exist or vanished meanwhile"),
        _ => OfNumber(exception, path),
    };

    private static Diagnostic OfNumber(Exception exception, string path) => exception.HResult switch
    {
        NoSpace or QuotaLinux or QuotaMac or WindowsDiskFull => DeliveryRules.DiskFull.Report($"'{path}' cannot be written: no space is left"),
        ReadOnly => DeliveryRules.NotWritable.Report($"'{path}' cannot be written: the file system is read-only"),
        Busy or OtherDevice => DeliveryRules.NotExchangeable.Report($"'{path}' cannot be replaced: it is a mount point or in use"),
        _ => DeliveryRules.WriteFailed.Report($"'{path}' cannot be written: {exception.Message}"),
    };
}

/// <summary>Ends a delivery with a finding; never leaves this folder.</summary>
internal sealed class DeliveryException(Diagnostic finding) : Exception(finding.Message)
{
    /// <summary>Why the delivery ended.</summary>
    public Diagnostic Finding { get; } = finding;
}
