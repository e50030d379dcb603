using QiniuDocsGen.Delivery;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Sources;

namespace QiniuDocsGen.Tests.Delivery;

public sealed class SiteStarterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("docsgen-starter-").FullName;

    public SiteStarterTests() => Assert.Empty(SiteStarter.Write(folder, AppContext.BaseDirectory).Diagnostics);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_command_that_a_new_site_names_shows_the_templates_that_it_begins_with()
    {
        string[] readers = ["docsgen serve", "docsgen check", "docsgen build"];
        var named = Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories)
            .SelectMany(File.ReadAllLines)
            .Where(line => readers.Any(reader => line.Contains(reader, StringComparison.Ordinal)))
            .ToList();

        Assert.Contains(named, line => line.StartsWith('|'));
        Assert.All(named, line => Assert.Contains(" --templates templates", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_site_is_without_a_finding()
    {
        var sources = new SourceLocations { ContentFolder = Path.Join(folder, "content"), TemplateOverlay = Path.Join(folder, "templates") };
        var built = SiteBuilder.Build(SourceLoader.Load(sources), TimeProvider.System);

        Assert.DoesNotContain(built.Diagnostics, finding => finding.Severity > Severity.Info);
    }
}
