using System.Buffers;
using System.Diagnostics;
using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Sources;

namespace QiniuDocsGen.Tests.Sources;

public sealed class SourceLoaderTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_content_folder_without_settings_has_defaults_that_work()
    {
        var result = folder.Load();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(SiteSettings.Default, result.Value.Settings);
        Assert.Empty(result.Value.Taxonomy.Products);
        Assert.Equal("content/parts/part-01.md", result.Value.Parts.Single().DisplayPath);
        Assert.Equal("parts/part-01.md", result.Value.Parts.Single().Path.Value);
        Assert.Equal("pages/home.html", result.Value.Templates.Single().Path.Value);
        Assert.Equal("没有结果", result.Value.Words.Texts["search.empty"]);
        Assert.Equal(("main.css", "body{}"), (result.Value.Assets.Single().Name.Value, TextOf(result.Value.Assets.Single())));
    }

    [Fact]
    public void Parts_are_found_in_every_folder_in_ordinal_order_and_README_is_none()
    {
        foreach (var path in new[] { "b.md", "B.MD", "a/z.md", "a/README.md", "readme.md", "a.txt", "甲.md" })
            folder.Write("content/" + path, "x");

        var result = folder.Load();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["B.MD", "a/z.md", "b.md", "parts/part-01.md", "甲.md"], result.Value.Parts.Select(p => p.Path.Value));
    }

    [Fact]
    public void Hidden_folders_and_symbolic_links_are_mentioned_and_not_followed()
    {
        folder.Write("content/.git/x.md", "x");
        folder.Write("outside/secret.md", "x");
        Directory.CreateSymbolicLink(folder.At("content/linked"), folder.At("outside"));
        File.CreateSymbolicLink(folder.At("content/linked.md"), folder.At("outside/secret.md"));
        Directory.CreateSymbolicLink(folder.At("content/parts/loop"), folder.At("content"));

        var result = folder.Load();

        Assert.Single(result.Value.Parts);
        Assert.All(result.Diagnostics, d => Assert.Equal(d.Message.Contains("hidden", StringComparison.Ordinal) ? Severity.Info : Severity.Warning, d.Severity));
        Assert.Equal(
            [
                "QD9014 content/.git is hidden, so it is not read", "QD9015 content/linked is a symbolic link, so it is not read",
                "QD9015 content/linked.md is a symbolic link, so it is not read", "QD9015 content/parts/loop is a symbolic link, so it is not read",
            ],
            SourceFolder.Show(result));
    }

    [Fact]
    public void A_linked_settings_file_is_more_than_a_note_and_other_linked_files_are_not()
    {
        folder.Write("outside.yml", "title: x");
        foreach (var name in new[] { "site.yml", "notes.txt", "README.md" })
            File.CreateSymbolicLink(folder.At("content/" + name), folder.At("outside.yml"));

        Assert.Equal(["README.md QD9014", "notes.txt QD9014", "site.yml QD9015"],
            folder.Load().Diagnostics.Select(d => $"{Path.GetFileName(d.Message.Split(' ')[0])} {d.Rule.Code}"));
    }

    [Fact]
    public void A_name_that_is_not_UTF_8_is_told_with_its_true_reason()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems have no such file names");
        Shell("printf '# x' > \"$(printf 'content/a\\377.md')\"");
        var found = folder.Found();
        Shell("rm \"$(printf 'content/a\\377.md')\""); // .NET cannot name it

        Assert.Equal(["QD9015 content/a\uFFFD.md has a name that is not UTF-8, so it is not read"], found);

        void Shell(string command)
        {
            using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = folder.Root })!;
            shell.WaitForExit();
        }
    }

    [Fact]
    public void A_content_folder_that_is_missing_a_file_or_empty_is_an_error()
    {
        var missing = SourceLoader.Load(folder.Locations with { ContentFolder = folder.At("nowhere") });
        var file = SourceLoader.Load(folder.Locations with { ContentFolder = folder.At("content/parts/part-01.md") });
        File.Delete(folder.At("content/parts/part-01.md"));

        Assert.Equal(["QD9001 the content folder nowhere does not exist; a folder was expected there"], SourceFolder.Show(missing));
        Assert.Equal(["QD9001 the content folder content/parts/part-01.md is a file; a folder was expected there"], SourceFolder.Show(file));
        Assert.Equal(["QD9002 the content folder content holds no part; a file named *.md was expected"], folder.Found());
    }

    [Fact]
    public void A_file_name_with_a_colon_or_a_control_character_is_an_error_and_the_others_are_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such file names");
        folder.Write("content/a:b.md", "x");
        folder.Write("content/a\nb.md", "x");
        folder.Write("content/a\\b.md", "x");

        var result = folder.Load();

        Assert.Single(result.Value.Parts);
        Assert.Equal(3, result.Diagnostics.Length);
        Assert.All(result.Diagnostics, d => Assert.Equal(("QD1301", Severity.Error), (d.Rule.Code, d.Severity)));
        File.Delete(folder.At("content/parts/part-01.md"));
        Assert.DoesNotContain(folder.Load().Diagnostics, d => d.Rule == SourceRules.NoParts);
        Assert.Contains(result.Diagnostics, d => d.Message.StartsWith("the file content/a<U+000A>b.md has", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_without_permission_is_an_error_and_the_others_are_read()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "this user may read every file");
        folder.Write("content/b.md", "x");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.At("content/b.md"), UnixFileMode.None);

        var result = folder.Load();

        Assert.Single(result.Value.Parts);
        Assert.Equal(["QD9101 the file content/b.md cannot be read: permission is denied"], SourceFolder.Show(result));
    }

    [Fact]
    public void A_file_above_512_megabytes_is_an_error_and_the_others_are_read()
    {
        using (var large = File.Create(folder.At("content/large.md")))
            large.SetLength(SourceDisk.MaxFileBytes + 1);

        var result = folder.Load();

        Assert.Single(result.Value.Parts);
        Assert.Equal(["QD9003 the file content/large.md has 536,870,913 bytes; at most 536,870,912 were expected"], SourceFolder.Show(result));
    }

    [Fact]
    public void An_overlay_replaces_and_adds_templates_assets_and_single_words()
    {
        folder.Write("mine/pages/home.html", "my home");
        folder.Write("mine/pages/extra.html", "extra");
        folder.Write("mine/i18n/zh-CN.yml", "search:\n  title: 查找\nnew: 新\n");
        folder.Write("skin/main.css", "p{}");
        folder.Write("skin/fonts/a.woff2", [1, 2]);

        var result = SourceLoader.Load(folder.Locations with { TemplateOverlay = folder.At("mine"), AssetOverlay = folder.At("skin") });

        Assert.Empty(result.Diagnostics);
        Assert.Equal([("mine/pages/extra.html", "extra"), ("mine/pages/home.html", "my home")], result.Value.Templates.Select(t => (t.DisplayPath, t.Text)));
        Assert.Equal(("查找", "没有结果", "新"), (result.Value.Words.Texts["search.title"], result.Value.Words.Texts["search.empty"], result.Value.Words.Texts["new"]));
        Assert.Equal([("fonts/a.woff2", "\u0001\u0002"), ("main.css", "p{}")], result.Value.Assets.Select(a => (a.Name.Value, TextOf(a))));
    }

    [Fact]
    public void A_folder_in_place_of_a_named_file_is_told_as_such()
    {
        var result = SourceLoader.Load(folder.Locations with { ConfigFile = folder.At("content"), BaseLedgerFile = folder.At("content") });

        Assert.Equal(
            ["QD9001 the settings file content is a folder; a file was expected there", "QD9001 the earlier ledger content is a folder; a file was expected there"],
            SourceFolder.Show(result));
    }

    [Fact]
    public void Missing_overlays_and_a_missing_config_are_errors()
    {
        var result = SourceLoader.Load(folder.Locations with { TemplateOverlay = folder.At("t"), AssetOverlay = folder.At("a"), ConfigFile = folder.At("c.yml") });

        Assert.Equal(
            [
                "QD9001 the settings file c.yml does not exist; a file was expected there",
                "QD9001 the template folder t does not exist; a folder was expected there",
                "QD9001 the asset folder a does not exist; a folder was expected there",
            ],
            SourceFolder.Show(result));
    }

    [Fact]
    public void A_config_file_is_read_instead_of_the_one_of_the_content_folder()
    {
        folder.Write("content/site.yml", "title: 一");
        folder.Write("other.yml", "title: 二");

        Assert.Equal("一", folder.Load().Value.Settings.Title);
        Assert.Equal("二", SourceLoader.Load(folder.Locations with { ConfigFile = folder.At("other.yml") }).Value.Settings.Title);
    }

    [Theory]
    [InlineData("content/site.yml")]
    [InlineData("content/ledger.tsv")]
    [InlineData("mine/i18n/zh-CN.yml")]
    public void A_folder_that_bears_the_name_of_a_settings_file_is_an_error(string path)
    {
        using var folder = new SourceFolder();
        if (File.Exists(folder.At(path)))
            File.Delete(folder.At(path));
        folder.Write($"{path}/x", "x");
        folder.Write("mine/pages/home.html", "x");
        var found = SourceFolder.Show(SourceLoader.Load(folder.Locations with { TemplateOverlay = folder.At("mine") }));

        Assert.Contains($"QD9016 {path} is a folder; a file was expected by that name", found);
    }

    [Fact]
    public void A_language_without_words_is_an_error_that_lists_those_available()
    {
        folder.Write("content/site.yml", "language: fr");

        Assert.Equal(["content/site.yml:1:11 QD9009 there are no words for `language: fr`; one of en, zh-CN was expected"], folder.Found());
        Assert.Equal("没有结果", folder.Load().Value.Words.Texts["search.empty"]);
    }

    [Fact]
    public void A_site_without_a_title_has_that_of_its_language()
    {
        folder.Write("program/templates/i18n/en.yml", "site:\n  title: Help\n");
        folder.Write("content/site.yml", "language: en");
        Assert.Equal("Help", folder.Load().Value.Settings.Title);

        folder.Write("content/site.yml", "language: en\ntitle: Mine");
        Assert.Equal("Mine", folder.Load().Value.Settings.Title);
    }

    [Fact]
    public void A_word_that_is_no_text_is_an_error_at_its_place()
    {
        folder.Write("program/templates/i18n/zh-CN.yml", "search:\n  title: [a]\n  empty:\n");

        Assert.Equal(
            [
                "program/templates/i18n/zh-CN.yml:2:10 QD9007 `search.title` is a list; a text on one line was expected",
                "program/templates/i18n/zh-CN.yml:3:9 QD9007 `search.empty` is nothing; a text on one line was expected",
            ],
            folder.Found());
    }

    [Fact]
    public void A_program_without_its_files_says_how_to_make_them()
    {
        Directory.Delete(folder.At("program"), recursive: true);

        var result = folder.Load();

        const string Remedy = "run `npm ci && npm run build` in site-assets, then build the generator again";
        Assert.Equal(
            [
                $"QD9102 the folder program/templates of the program is missing or empty; {Remedy}",
                "QD9009 there are no words for `language: zh-CN`; a file i18n/zh-CN.yml among the templates was expected",
                $"QD9102 the folder program/assets of the program is missing or empty; {Remedy}",
                $"QD9102 the file program/tables/language.json of the program is missing; {Remedy}",
            ],
            SourceFolder.Show(result));
        Assert.Single(result.Value.Parts);
    }

    [Fact]
    public void The_rules_have_distinct_codes_and_names_and_all_are_listed()
    {
        var fields = typeof(SourceRules).GetFields().Where(f => f.FieldType == typeof(DiagnosticRule)).Select(f => (DiagnosticRule)f.GetValue(null)!);

        Assert.Equal(fields, SourceRules.All);
        Assert.Equal(SourceRules.All.Length, SourceRules.All.DistinctBy(r => r.Code).Count());
        Assert.Equal(SourceRules.All.Length, SourceRules.All.DistinctBy(r => r.Name).Count());
    }

    private static string TextOf(Asset asset)
    {
        var written = new ArrayBufferWriter<byte>();
        Assert.Empty(asset.Content(written));
        return Encoding.UTF8.GetString(written.WrittenSpan);
    }
}
