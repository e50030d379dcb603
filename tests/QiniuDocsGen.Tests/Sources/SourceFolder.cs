using System.Text;
using QiniuDocsGen.Delivery.Content;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Sources;

namespace QiniuDocsGen.Tests.Sources;

/// <summary>A temporary folder with a small built-in set and one part; deleted in the end.</summary>
internal sealed class SourceFolder : IDisposable
{
    public SourceFolder()
    {
        Write("content/parts/part-01.md", Make.Part(Make.Entry()));
        Write("content/ledger.tsv", LedgerText.Of(new Ledger("00112233445566778899aabb", [])));
        Write("program/templates/pages/home.html", "home");
        Write("program/templates/i18n/zh-CN.yml", "search:\n  title: 搜索\n  empty: 没有结果\nback: 返回\n");
        Write("program/templates/i18n/en.yml", "search:\n  title: Search\n  empty: Nothing\nback: Back\n");
        Write("program/assets/main.css", "body{}");
        Write("program/tables/language.json", """{"folded":{"Ａ":"a","㎏":"kg"},"simplified":{"發":"发"},"han":[[19968,40959]],"word":[[48,57],[97,122]],"pinyin":{"中":"zhong"}}""");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("docsgen-").FullName;

    public SourceLocations Locations => new() { ContentFolder = At("content"), BuiltInFolder = At("program"), WorkingFolder = Root };

    public string At(string path) => Path.Combine(Root, path);

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
    }

    public StageResult<SourceTree> Load() => SourceLoader.Load(Locations);

    /// <summary>The findings as <c>place code message</c>.</summary>
    public string[] Found() => Show(Load());

    public static string[] Show(StageResult<SourceTree> result) =>
        [.. result.Diagnostics.Select(d => $"{(d.Span is { } span ? span + " " : "")}{d.Rule.Code} {d.Message}")];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
