using QiniuDocsGen.Tests;

namespace QiniuDocsGen.BrowserTests.Search;

/// <summary>The site of <c>content/</c> whose search boxes ask a search engine that holds its entries.</summary>
public sealed class EngineSite : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("docsgen-engine-").FullName;

    /// <summary>The site.</summary>
    public BuiltSite Site { get; private set; } = null!;

    /// <summary>The search engine.</summary>
    internal SearchEngine Engine { get; private set; } = null!;

    /// <summary>Starts the search engine, fills it with an export, and builds the site.</summary>
    public async ValueTask InitializeAsync()
    {
        var content = Repository.Path("content");
        Engine = await SearchEngine.Start();
        var settings = Path.Combine(folder, "site.yml");
        await File.WriteAllTextAsync(settings, $"search:\n  endpoint: {Engine.Address}\n");
        await BuiltSite.Docsgen("export", "--content", content, "--output", folder);
        Engine.Load(Path.Combine(folder, "entries.ndjson"));
        Site = await BuiltSite.Create(content, options: ["--config", settings]);
    }

    /// <summary>Stops everything.</summary>
    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Engine.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
