using System.Runtime.CompilerServices;

namespace QiniuDocsGen.Tests;

/// <summary>Where the files of the repository are.</summary>
internal static class Repository
{
    /// <summary>The root folder of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the root.</summary>
    public static string Path(params string[] segments) => System.IO.Path.Combine([Root, .. segments]);

    /// <summary>The folder of the real knowledge base, <c>$KB_DIR</c> or <c>../shared/kb</c>; skips the calling test with a message where it is absent.</summary>
    public static string RealKnowledgeBase()
    {
        var folder = Environment.GetEnvironmentVariable("KB_DIR") ?? Path("..", "shared", "kb");
        Assert.SkipUnless(Directory.Exists(folder), "the real knowledge base is absent: set KB_DIR to its folder to run this test");
        return folder;
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(System.IO.Path.GetDirectoryName(here)!);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "QiniuDocsGen.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("QiniuDocsGen.sln was not found above " + here);
        return folder.FullName;
    }
}
