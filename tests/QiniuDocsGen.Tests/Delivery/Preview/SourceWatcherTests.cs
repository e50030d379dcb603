using QiniuDocsGen.Delivery.Preview;

namespace QiniuDocsGen.Tests.Delivery.Preview;

public sealed class SourceWatcherTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("docsgen-watch-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("write")]
    [InlineData("create")]
    [InlineData("rename")]
    [InlineData("delete")]
    public async Task A_change_at_any_depth_is_told(string change)
    {
        var below = folder.CreateSubdirectory("parts").FullName;
        var file = Path.Combine(below, "a.md");
        await File.WriteAllTextAsync(file, "1", TestContext.Current.CancellationToken);
        using var watcher = SourceWatcher.Start([folder.FullName, Path.Combine(folder.FullName, "absent")]).Value;
        var told = watcher.NextChange(TestContext.Current.CancellationToken);

        switch (change)
        {
            case "write": await File.WriteAllTextAsync(file, "2", TestContext.Current.CancellationToken); break;
            case "create": await File.WriteAllTextAsync(Path.Combine(below, "b.md"), "2", TestContext.Current.CancellationToken); break;
            case "rename": File.Move(file, Path.Combine(below, "c.md")); break;
            default: File.Delete(file); break;
        }

        await told.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_folder_that_is_made_later_or_again_is_watched(bool isThere)
    {
        var content = Path.Combine(folder.FullName, "content");
        if (isThere)
            Directory.CreateDirectory(content);
        using var watcher = SourceWatcher.Start([content + Path.DirectorySeparatorChar]).Value;
        if (isThere)
        {
            Directory.Delete(content);
            await Told(watcher);
        }

        Directory.CreateDirectory(content);
        await Told(watcher);
        await File.WriteAllTextAsync(Path.Combine(content, "a.md"), "1", TestContext.Current.CancellationToken);
        await Told(watcher);
    }

    [Fact]
    public async Task A_folder_is_watched_when_the_one_above_it_is_made_again()
    {
        var working = Directory.GetCurrentDirectory();
        var above = Directory.CreateDirectory(Path.Combine(working, $"watched-{Guid.NewGuid():N}")).FullName;
        try
        {
            var content = Directory.CreateDirectory(Path.Combine(above, "a", "content")).FullName;
            using var watcher = SourceWatcher.Start([content]).Value;
            Directory.Delete(above, recursive: true);
            await Told(watcher);

            Directory.CreateDirectory(content);
            await Told(watcher);
            await File.WriteAllTextAsync(Path.Combine(content, "a.md"), "1", TestContext.Current.CancellationToken);
            await Told(watcher);
        }
        finally
        {
            Directory.Delete(above, recursive: true);
        }
    }

    private static Task Told(SourceWatcher watcher) =>
        watcher.NextChange(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    [Fact]
    public async Task Changes_of_one_moment_are_one_change()
    {
        using var watcher = SourceWatcher.Start([folder.FullName]).Value;
        var told = watcher.NextChange(TestContext.Current.CancellationToken);
        for (var i = 0; i < 50; i++)
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{i}.md"), "x", TestContext.Current.CancellationToken);
        await told.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        var more = watcher.NextChange(TestContext.Current.CancellationToken);
        await Task.WhenAny(more, Task.Delay(300, TestContext.Current.CancellationToken));

        Assert.False(more.IsCompleted);
    }
}
