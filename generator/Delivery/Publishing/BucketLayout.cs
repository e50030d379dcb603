namespace QiniuDocsGen.Delivery.Publishing;

/// <summary>The keys of what docsgen keeps in the bucket beside the site. Nothing on the site links there.</summary>
internal static class BucketLayout
{
    /// <summary>What all of them begin with.</summary>
    public const string Folder = ".docsgen/";

    /// <summary>The release that is published, written when all of it is there.</summary>
    public const string Current = Folder + "current.json";

    /// <summary>The release before it.</summary>
    public const string Previous = Folder + "previous.json";

    /// <summary>What a run is about to store; there only while one is under way or was cut off.</summary>
    public const string Started = Folder + "started.json";

    /// <summary>
    /// Objects of a release that were replaced or deleted since, each release below a name that cannot be guessed: buckets are read by the world, and
    /// what was withdrawn or redacted must not stay readable.
    /// </summary>
    public const string KeptFolder = Folder + "kept/";

    /// <summary>Where an object of a release is kept.</summary>
    /// <param name="sealedName">The name of the release that cannot be guessed.</param>
    /// <param name="path">The path of the object in the site.</param>
    public static string Kept(string sealedName, string path) => $"{KeptFolder}{sealedName}/{path}";
}
