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

    /// <summary>Objects of a release that were replaced or deleted since.</summary>
    public const string KeptFolder = Folder + "kept/";

    /// <summary>Where an object of a release is kept.</summary>
    public static string Kept(string release, string path) => $"{KeptFolder}{release}/{path}";
}
