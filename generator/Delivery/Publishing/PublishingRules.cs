using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Delivery.Publishing;

/// <summary>What can go wrong while a site is published.</summary>
internal static class PublishingRules
{
    /// <summary>The folder holds no site.</summary>
    public static readonly DiagnosticRule NoSite = new(
        "QD7001", "no-site-to-publish", Severity.Error,
        "The folder to publish holds no site that docsgen built.",
        "Run `docsgen build` first, and name its folder with --output.");

    /// <summary>An entry of the folder that is not published.</summary>
    public static readonly DiagnosticRule NotPublished = new(
        "QD7002", "not-published", Severity.Warning,
        "Something in the folder is not published: a symbolic link, or a name that is kept for docsgen.",
        "Put a real file in its place, or rename it.");

    /// <summary>Endpoint or bucket are missing.</summary>
    public static readonly DiagnosticRule NoTarget = new(
        "QD9031", "no-publishing-target", Severity.Error,
        "It is not known where to publish to.",
        "Set publish.endpoint and publish.bucket in site.yml, or pass --endpoint and --bucket.");

    /// <summary>There are no keys.</summary>
    public static readonly DiagnosticRule NoKeys = new(
        "QD9032", "no-publishing-keys", Severity.Error,
        "The keys of the store are not in the environment.",
        "Put them into QINIU_ACCESS_KEY and QINIU_SECRET_KEY, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; they are never read from a file or an option.");

    /// <summary>The store knows no such key, or the signature does not fit.</summary>
    public static readonly DiagnosticRule Refused = new(
        "QD7011", "credentials-refused", Severity.Error,
        "The store refuses the credentials, or they do not allow what was asked.",
        "Check both keys, the region that the endpoint belongs to, and that they may list, read, write and delete in this bucket.");

    /// <summary>The clocks differ.</summary>
    public static readonly DiagnosticRule WrongClock = new(
        "QD7012", "clock-differs", Severity.Error,
        "The clock of this machine differs too much from that of the store.",
        "Set the clock of this machine right, then run again.");

    /// <summary>There is no such bucket.</summary>
    public static readonly DiagnosticRule NoBucket = new(
        "QD7013", "bucket-missing", Severity.Error,
        "The store has no bucket of that name.",
        "Check the name and the region of the bucket; docsgen does not make buckets.");

    /// <summary>The store does not answer.</summary>
    public static readonly DiagnosticRule Unreachable = new(
        "QD7014", "store-unreachable", Severity.Error,
        "The store could not be reached or broke off, also after several tries.",
        "Check the endpoint and the network, then run again: what was uploaded is not uploaded twice.");

    /// <summary>The store answers with a fault of its own.</summary>
    public static readonly DiagnosticRule StoreFault = new(
        "QD7015", "store-fault", Severity.Error,
        "The store answered with an error, also after several tries.",
        "Run again later: what was uploaded is not uploaded twice.");

    /// <summary>What was stored is not what was sent.</summary>
    public static readonly DiagnosticRule ChecksumDiffers = new(
        "QD7016", "checksum-differs", Severity.Error,
        "The store reports another checksum than that of the file, also after several tries.",
        "Run again; where the store's ETags are no MD5, set publish.etag to opaque.");

    /// <summary>More would be deleted than is allowed.</summary>
    public static readonly DiagnosticRule TooManyDeletes = new(
        "QD7021", "too-many-deletes", Severity.Error,
        "More objects would be deleted than one run may delete.",
        "Look at the plan with --dry-run; if it is right, raise --max-deletes.");

    /// <summary>Question pages that were published would be deleted.</summary>
    public static readonly DiagnosticRule AddressesForgotten = new(
        "QD7024", "addresses-forgotten", Severity.Error,
        "Question pages that an earlier release published would be deleted, and their addresses would stop answering.",
        "Restore content/ledger.tsv with git and build again, which makes a page for every address in it; only if the addresses shall be given up, pass --forget-addresses.");

    /// <summary>A file of docsgen's in the bucket cannot be read.</summary>
    public static readonly DiagnosticRule ManifestDamaged = new(
        "QD7022", "release-manifest-damaged", Severity.Error,
        "The list of the published release in the bucket cannot be read.",
        "Delete the object that the message names; the next run compares with the bucket alone and deletes nothing.");

    /// <summary>There is nothing to go back to.</summary>
    public static readonly DiagnosticRule NoRollback = new(
        "QD7023", "nothing-to-roll-back-to", Severity.Error,
        "The bucket holds no earlier release that could be restored.",
        "Build the wanted state from its sources, and publish that.");

    /// <summary>The CDN was not told.</summary>
    public static readonly DiagnosticRule CdnNotRefreshed = new(
        "QD7031", "cdn-not-refreshed", Severity.Warning,
        "The site is published, but the CDN was not told to fetch the changed pages.",
        "Refresh the listed addresses in the console of the CDN, or wait until they expire.");

    /// <summary>Every rule of this folder.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        NoSite, NotPublished, NoTarget, NoKeys, Refused, WrongClock, NoBucket, Unreachable, StoreFault, ChecksumDiffers, TooManyDeletes, ManifestDamaged,
        NoRollback, AddressesForgotten, CdnNotRefreshed,
    ];
}
