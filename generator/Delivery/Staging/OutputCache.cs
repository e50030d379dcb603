namespace QiniuDocsGen.Delivery.Staging;

/// <summary>
/// A hidden folder beside the output that makes the next delivery cheaper. It may be deleted at any time: the site is the same without it. A link in its
/// place is left alone.
/// </summary>
/// <param name="Folder">Its path.</param>
internal sealed record OutputCache(string Folder)
{
    /// <summary>The file of <see cref="SeenFiles"/>.</summary>
    public string Seen { get; } = Path.Join(Folder, "seen");

    /// <summary>The folder of the <see cref="SpareSite"/>.</summary>
    public string Spare { get; } = Path.Join(Folder, "site");

    /// <summary>The file of <see cref="SeenFiles"/> for it.</summary>
    public string SpareSeen { get; } = Path.Join(Folder, "site-seen");

    /// <summary>The list of what others had in the spare site when it was the output.</summary>
    public string Carried { get; } = Path.Join(Folder, "carried");

    /// <summary>Whether there is one.</summary>
    public bool IsThere => IsRealFolder(Folder);

    /// <summary>Whether there is a spare site in it.</summary>
    public bool HasSpare => IsThere && IsRealFolder(Spare);

    /// <summary>Makes the folder if there is none; false where that is not possible or of no use. Version control is told to ignore it.</summary>
    public bool Make()
    {
        // Only Linux is asked which files are the same.
        if (IsThere || !OperatingSystem.IsLinux())
            return IsThere;
        if (new FileInfo(Folder).LinkTarget is not null)
            return false;
        try
        {
            // The site in it may show what was taken out of the present one since.
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.WriteAllText(Path.Join(Folder, ".gitignore"), "*\n");
            return IsThere;
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal))
        {
            return false;
        }
    }

    /// <summary>Clears what a run that was killed while it wrote one of the files left of it.</summary>
    public void RemoveLeftovers()
    {
        foreach (var file in IsThere ? new[] { Seen, SpareSeen, Carried } : [])
            WholeFile.RemoveLeftovers(file);
    }

    private static bool IsRealFolder(string path) => new DirectoryInfo(path) is { Exists: true, LinkTarget: null };
}
