namespace QiniuDocsGen.Tests.Cli;

/// <summary>A site that grew by rebuilds is the site that one build makes.</summary>
public sealed class RebuildTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("docsgen-rebuild-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Parts_added_changed_and_taken_away_leave_what_a_fresh_build_makes()
    {
        var content = Path.Combine(Repository.Root, "content");
        var parts = Directory.GetFiles(Path.Combine(content, "parts"), "*.md").Order(StringComparer.Ordinal).ToArray();
        Directory.CreateDirectory(Path.Combine(folder, "content"));
        foreach (var file in new[] { parts[0], Path.Combine(content, "site.yml"), Path.Combine(content, "taxonomy.yml") })
            File.Copy(file, In("content", Path.GetFileName(file)));
        AssertRebuiltAsFresh();

        File.Copy(parts[1], In("content", Path.GetFileName(parts[1])));
        AssertRebuiltAsFresh();

        var first = In("content", Path.GetFileName(parts[0]));
        File.WriteAllText(first, File.ReadAllText(first).Replace("控制台", "管理后台", StringComparison.Ordinal));
        AssertRebuiltAsFresh();

        File.Delete(first);
        AssertRebuiltAsFresh();
    }

    private void AssertRebuiltAsFresh()
    {
        Build("site");
        Build("fresh");
        Assert.Equal(Files("fresh"), Files("site"));
        Directory.Delete(In("fresh"), recursive: true);
    }

    private void Build(string output)
    {
        var run = Docsgen.Run(folder, "build", "--output", output);
        Assert.True(run.ExitCode == 0, run.Said);
    }

    private string[] Files(string output) =>
        [.. Directory.GetFiles(In(output), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{Path.GetRelativePath(In(output), file)}={File.ReadAllText(file)}")];

    private string In(params string[] segments) => Path.Combine([folder, .. segments]);
}
