namespace QiniuDocsGen.Tests.Cli.Add;

/// <summary>A temporary folder with a content folder in it, where the program is run; deleted in the end.</summary>
internal sealed class AddFolder : IDisposable
{
    public AddFolder() => Directory.CreateDirectory(At("content"));

    public string Root { get; } = Directory.CreateTempSubdirectory("docsgen-add-").FullName;

    public string At(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(At(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    public Docsgen Run(params string[] arguments) => Docsgen.Run(Root, arguments);

    /// <summary>Runs the program and expects it to end well.</summary>
    public Docsgen RunWell(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.True(run.ExitCode == 0, run.Said);
        return run;
    }

    /// <summary>Every file below a folder as bytes.</summary>
    public Dictionary<string, byte[]> FilesOf(string folder) =>
        Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(At(folder), file).Replace('\\', '/'), File.ReadAllBytes);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
