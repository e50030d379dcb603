namespace QiniuDocsGen.Tests.Golden;

/// <summary>Files that tests compare with. The variable <c>DOCSGEN_UPDATE_GOLDEN=1</c> rewrites them; the diff is then reviewed like code.</summary>
internal static class Goldens
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("DOCSGEN_UPDATE_GOLDEN") == "1";

    /// <summary>Compares a text with a file below <c>tests/fixtures</c>.</summary>
    public static void AssertText(string path, string actual) => AssertFolder(Path.GetDirectoryName(path)!, new Dictionary<string, string> { [Path.GetFileName(path)] = actual }, complete: false);

    /// <summary>Compares a text with any file of the repository, such as a generated document.</summary>
    public static void AssertFile(string file, string actual)
    {
        if (Update)
            File.WriteAllText(file, actual);
        Assert.Equal(File.ReadAllText(file), actual);
    }

    /// <summary>Compares texts by name with the files of a folder below <c>tests/fixtures</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="actual">The texts.</param>
    /// <param name="complete">Whether the folder may hold nothing else.</param>
    public static void AssertFolder(string folder, IReadOnlyDictionary<string, string> actual, bool complete = true)
    {
        var root = Repository.Path("tests", "fixtures", folder);
        if (Update)
            Write(root, actual, complete);
        foreach (var (name, text) in actual)
        {
            var file = Path.Combine(root, name);
            Assert.True(File.Exists(file), $"{file} is missing; run the tests with DOCSGEN_UPDATE_GOLDEN=1 and review what they write");
            Assert.Equal(File.ReadAllText(file), text);
        }
        if (complete)
        {
            var found = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'));
            Assert.Equal(actual.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }
    }

    private static void Write(string root, IReadOnlyDictionary<string, string> texts, bool complete)
    {
        if (complete && Directory.Exists(root))
            Directory.Delete(root, recursive: true);
        foreach (var (name, text) in texts)
        {
            var file = Path.Combine(root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
