using System.Text;
using QiniuDocsGen.Delivery.Content;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Delivery.Content;

public sealed class ContentWriterTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("docsgen-content-").FullName;

    public ContentWriterTests() => Directory.CreateDirectory(At("content"));

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Files_are_written_whole_and_what_is_there_already_is_left_alone()
    {
        Assert.Equal(["parts/part-20.md", "ledger.tsv"], Write(("parts/part-20.md", "新"), ("ledger.tsv", "x")).Value.Select(path => path.Value));
        Assert.Equal(["ledger.tsv"], Write(("parts/part-20.md", "新"), ("ledger.tsv", "y")).Value.Select(path => path.Value));
        Assert.Equal("y", File.ReadAllText(At("content/ledger.tsv")));
        Assert.Equal(2, Directory.GetFiles(At("content"), "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void What_a_run_that_was_killed_left_is_removed_also_where_the_file_is_as_it_should_be()
    {
        Write(("ledger.tsv", "x"));
        File.WriteAllText(At($"content/.ledger.tsv.docsgen-{Environment.ProcessId}.new"), "half, of an earlier process with our number");
        Write(("ledger.tsv", "x"));
        Assert.Single(Directory.GetFiles(At("content")));
    }

    [Theory]
    [InlineData("content/parts")]
    [InlineData("content/parts/part-20.md")]
    public void Nothing_is_written_through_a_link(string link)
    {
        Directory.CreateDirectory(At("elsewhere"));
        File.WriteAllText(At("elsewhere/part-20.md"), "alt");
        Directory.CreateDirectory(Path.GetDirectoryName(At(link))!);
        File.CreateSymbolicLink(At(link), link.EndsWith(".md", StringComparison.Ordinal) ? At("elsewhere/part-20.md") : At("elsewhere"));
        var result = Write(("parts/part-20.md", "新"), ("ledger.tsv", "x"));
        Assert.Equal("QD9026", Assert.Single(result.Diagnostics).Rule.Code);
        Assert.Equal("alt", File.ReadAllText(At("elsewhere/part-20.md")));
        Assert.False(File.Exists(At("content/ledger.tsv")));
    }

    [Fact]
    public void A_folder_or_file_in_the_way_is_told()
    {
        Directory.CreateDirectory(At("content/ledger.tsv"));
        Assert.Equal("QD9026", Assert.Single(Write(("ledger.tsv", "x")).Diagnostics).Rule.Code);
        File.WriteAllText(At("content/parts"), "");
        Assert.StartsWith("QD91", Assert.Single(Write(("parts/part-20.md", "x")).Diagnostics).Rule.Code, StringComparison.Ordinal);
    }

    private StageResult<System.Collections.Immutable.ImmutableArray<RelativePath>> Write(params (string Path, string Text)[] files) =>
        ContentWriter.Write(At("content"), [.. files.Select(file => new ContentFile(RelativePath.Parse(file.Path), Encoding.UTF8.GetBytes(file.Text)))]);

    private string At(string path) => Path.Combine(root, path);
}
