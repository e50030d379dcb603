using System.Collections.Immutable;
using QiniuDocsGen.Delivery;

namespace QiniuDocsGen.Tests.Delivery;

/// <summary>The reviewed findings as a file of the content folder.</summary>
public sealed class BaselineFileTests
{
    [Fact]
    public void The_file_is_written_whole_and_replaced()
    {
        using var folder = new DeliveryFolder();
        var file = folder.Path("content", BaselineFile.Name);
        Assert.Empty(BaselineFile.Write(file, "salt\ta\n", Sources(folder)));
        Assert.Empty(BaselineFile.Write(file, "salt\tb\n", Sources(folder)));
        Assert.Equal("salt\tb\n", File.ReadAllText(file));
        Assert.Empty(Directory.GetFiles(folder.Path("content"), ".*.new"));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_a_finding()
    {
        using var folder = new DeliveryFolder();
        File.WriteAllText(folder.Path("taken"), "a file");
        Assert.Single(BaselineFile.Write(folder.Path("taken", "baseline.tsv"), "x", Sources(folder)));
    }

    [Fact]
    public void Another_file_of_the_content_folder_is_never_written()
    {
        using var folder = new DeliveryFolder();
        Assert.Equal("QD9025", Assert.Single(BaselineFile.Write(folder.Path("content", "part-01.md"), "x", Sources(folder))).Rule.Code);
    }

    private static ImmutableArray<SourceFolder> Sources(DeliveryFolder folder) => [new SourceFolder("content folder", folder.Path("content"))];
}
