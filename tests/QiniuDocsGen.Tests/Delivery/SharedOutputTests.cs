using System.Runtime.Versioning;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Delivery;

/// <summary>An output folder that others use too.</summary>
public sealed class SharedOutputTests : IDisposable
{
    private readonly DeliveryFolder folder = new();

    public SharedOutputTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells which files are the same");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("late.txt")]
    [InlineData("c/d/late.txt")]
    public void What_others_put_into_the_output_during_a_build_is_set_aside_and_told(string path)
    {
        folder.Deliver(Site(1));
        OutputContent late = destination =>
        {
            folder.Add($"site/{path}");
            return DeliveryFolder.Content("z")(destination);
        };
        var tree = Site(2);
        var told = folder.Deliver(new OutputTree([.. tree.Files, new OutputFile(RelativePath.Parse("z"), late)])).Diagnostics;

        Assert.Equal("QD9129", Assert.Single(told).Rule.Code);
        Assert.Contains($"site.set-aside/{path}=theirs", folder.Everything());
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_output_keeps_its_permissions_and_the_cache_is_for_nobody_else()
    {
        const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        folder.Deliver(Site(1));
        File.SetUnixFileMode(folder.Output, Mine | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
        for (var version = 2; version < 6; version++)
        {
            folder.Deliver(Site(version));
            Assert.Equal(Mine | UnixFileMode.GroupRead | UnixFileMode.GroupExecute, File.GetUnixFileMode(folder.Output));
        }
        Assert.Equal(Mine, File.GetUnixFileMode(folder.Path(".site.docsgen-cache")));
        Assert.True(Directory.Exists(folder.Path(".site.docsgen-cache", "site")));
    }

    private static OutputTree Site(int version) => DeliveryFolder.Tree(("a", $"{version}"), ("b/1", "same"), ("b/2", "same"), ("c/d/3", "same"), ("e", "same"));
}
