using System.Buffers;
using System.Text;
using System.Text.Json;
using QiniuDocsGen.Outputs;

namespace QiniuDocsGen.Tests.Outputs;

public sealed class BulkExportTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("docsgen-export-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Entries_are_pairs_of_action_and_document_whose_fields_the_mapping_knows()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "content"));
        File.WriteAllText(Path.Combine(folder.FullName, "content", "part-01.md"), Make.Part(
            Make.Entry(title: "证书过期", answer: "请续期。\"引号\"</script>"), Make.Entry(title: "第二个", causes: "甲；乙")));

        var run = Docsgen.Run(folder.FullName, "export", "--format", "bulk", "--index", "kb", "--base-url", "https://a.example/help/");

        Assert.Equal(0, run.ExitCode);
        var lines = File.ReadAllLines(Path.Combine(folder.FullName, "_export", "entries.ndjson")).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(4, lines.Length);
        Assert.Equal("kb", lines[0].GetProperty("index").GetProperty("_index").GetString());
        Assert.Equal("证书过期", lines[1].GetProperty("title").GetString());
        Assert.Equal("请续期。\"引号\"</script>", lines[1].GetProperty("answer").GetString());
        Assert.Equal($"https://a.example/help/q/{lines[0].GetProperty("index").GetProperty("_id").GetString()}/", lines[1].GetProperty("url").GetString());
        Assert.Equal(["甲", "乙"], lines[3].GetProperty("causes").EnumerateArray().Select(cause => cause.GetString()));

        var mapping = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "_export", "mapping.json"))).RootElement;
        var known = mapping.GetProperty("mappings").GetProperty("properties").EnumerateObject().Select(field => field.Name).ToArray();
        Assert.All(lines[1].EnumerateObject().Concat(lines[3].EnumerateObject()), field => Assert.Contains(field.Name, known));
    }

    [Fact]
    public void Chinese_is_cut_into_pairs()
    {
        var bytes = new ArrayBufferWriter<byte>();
        BulkExport.WriteMapping(bytes);

        Assert.Contains("\"filter\":[\"cjk_width\",\"lowercase\",\"cjk_bigram\"]", Encoding.UTF8.GetString(bytes.WrittenSpan), StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_never_lands_in_the_content_folder()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "content"));
        File.WriteAllText(Path.Combine(folder.FullName, "content", "part-01.md"), Make.Part(Make.Entry()));

        Assert.Equal(2, Docsgen.Run(folder.FullName, "export", "--output", "content").ExitCode);
    }
}
