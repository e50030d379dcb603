using System.Net;
using Amazon.Runtime;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Delivery.Publishing.Stores;

/// <summary>
/// Turns what the store or the network says into a finding with a remedy. Texts of the store are left out: they may name keys.
/// </summary>
internal static class BucketFault
{
    /// <summary>Whether an exception comes from the store, the network or the disk, and is no fault of ours.</summary>
    public static bool Explains(Exception fault) =>
        fault is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or OperationCanceledException or TimeoutException or UnauthorizedAccessException;

    /// <summary>The finding for a fault.</summary>
    /// <param name="fault">What <see cref="Explains"/> accepted.</param>
    /// <param name="what">What was asked of the store.</param>
    /// <param name="settings">Which store it is.</param>
    public static Diagnostic Report(Exception fault, string what, PublishSettings settings)
    {
        var asked = $"could not {what}";
        if (fault is not AmazonServiceException service || service.StatusCode == 0)
        {
            return fault is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException
                ? DiskFault.Report(fault, what)
                : PublishingRules.Unreachable.Report($"{asked}: {settings.Endpoint?.Authority} did not answer, or broke off");
        }
        var answer = $"the store answered {(int)service.StatusCode} {CodeOf(service)}";
        return service.ErrorCode switch
        {
            "RequestTimeTooSkewed" or "RequestExpired" => PublishingRules.WrongClock.Report($"{asked}: {answer}"),
            "NoSuchBucket" => PublishingRules.NoBucket.Report($"{asked}: {answer} for the bucket '{settings.Bucket}'"),
            "BadDigest" or "InvalidDigest" => PublishingRules.ChecksumDiffers.Report($"{asked}: {answer}"),
            _ when service.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => PublishingRules.Refused.Report($"{asked}: {answer}"),
            _ => PublishingRules.StoreFault.Report($"{asked}: {answer}"),
        };
    }

    // A code is a word; anything else is not repeated.
    private static string CodeOf(AmazonServiceException service) =>
        service.ErrorCode is { Length: > 0 and <= 60 } code && code.All(char.IsAsciiLetterOrDigit) ? code : "";
}
