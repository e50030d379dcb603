using System.Diagnostics;
using System.Text.RegularExpressions;

namespace QiniuDocsGen.BrowserTests.Preview;

/// <summary>A content folder of one long question that <c>docsgen serve</c> shows.</summary>
internal sealed partial class PreviewedFolder : IAsyncDisposable
{
    private const string Settings = "title: 预览\n";

    private readonly string folder;
    private readonly Process process;

    private PreviewedFolder(Process process, string folder)
    {
        this.process = process;
        this.folder = folder;
    }

    /// <summary>The address of the home page.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Writes the content and starts the preview on a free port.</summary>
    public static async Task<PreviewedFolder> Start()
    {
        var folder = Directory.CreateTempSubdirectory("docsgen-preview-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "parts"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "docsgen.dll"), "serve", "--content", folder, "--port", "0"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        await WriteSettings(folder, Settings);
        await WriteAnswer(folder, "第一版");
        var preview = new PreviewedFolder(Process.Start(start)!, folder);
        _ = preview.process.StandardOutput.ReadToEndAsync();
        while (preview.Address.Length == 0)
        {
            var line = await preview.process.StandardError.ReadLineAsync() ?? throw new InvalidOperationException("docsgen serve ended");
            preview.Address = SiteAddress().Match(line).Value;
        }
        _ = preview.process.StandardError.ReadToEndAsync();
        return preview;
    }

    /// <summary>Saves the question with another last paragraph.</summary>
    public Task Edit(string last) => WriteAnswer(folder, last);

    /// <summary>Saves settings with a further line.</summary>
    public Task Set(string line) => WriteSettings(folder, Settings + line);

    /// <summary>Stops the preview and removes the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Task WriteSettings(string folder, string text) => File.WriteAllTextAsync(Path.Combine(folder, "site.yml"), text);

    private static Task WriteAnswer(string folder, string last)
    {
        var paragraphs = string.Join("\n\n", Enumerable.Range(1, 80).Select(at => $"第 {at} 步：打开控制台并核对设置。").Append(last));
        return File.WriteAllTextAsync(
            Path.Combine(folder, "parts", "part-01.md"),
            $"""
            ---
            part: 1
            title: 预览的一部分
            markup: markdown
            ---

            # 预览的一部分

            一条很长的文章。

            ---

            ## 怎样核对全部设置

            **问题分类**: CDN｜配置问题

            ### 详细问题描述

            设置很多，不知道从哪里开始核对。

            ### 客服解答内容

            {paragraphs}

            ### 根本原因分析

            用户操作问题或系统配置需要调整

            ---

            """);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex SiteAddress();
}
