using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace QiniuDocsGen.Tests.Architecture;

/// <summary>Rules of the house about size and names, over the files of the repository.</summary>
public sealed partial class HouseRuleTests
{
    private const int MaxFileLines = 300;
    private const int MaxMethodLines = 40;
    private const int MaxFolderFiles = 15;

    private static readonly string[] SourceFolders = ["generator", "site-assets", "templates", "tests"];
    private static readonly string[] SourceEndings = [".cs", ".ts", ".mjs", ".css", ".html"];
    private static readonly string[] OpenLists = ["generator/Rendering/Kinds", "generator/Linting/Quality", "generator/Outputs/Emitters", "templates/partials"];

    [Fact]
    public void No_source_file_is_longer_than_300_lines() =>
        Assert.DoesNotContain(SourceFiles().Select(file => (file, Lines: File.ReadLines(file).Count())), f => f.Lines > MaxFileLines);

    [Fact]
    public void No_method_is_longer_than_40_lines() =>
        Assert.Empty(LayerTests.CSharpFiles("").SelectMany(LongMethods));

    [Fact]
    public void No_folder_holds_more_than_15_files() =>
        Assert.Empty(SourceFiles()
            .GroupBy(file => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Where(folder => folder.Count() > MaxFolderFiles && !OpenLists.Contains(folder.Key))
            .Select(folder => $"{folder.Key}: {folder.Count()}"));

    [Fact]
    public void No_type_is_named_by_an_empty_word() =>
        Assert.Empty(
            from file in LayerTests.CSharpFiles("")
            from type in TypeName().Matches(File.ReadAllText(file))
            let name = type.Groups[1].Value
            where EmptyWord().IsMatch(name) && name != "SiteTemplateContext"
            select $"{Path.GetFileName(file)}: {name}");

    [Fact]
    public void Every_type_of_the_generator_says_what_it_is() =>
        Assert.Empty(
            from file in LayerTests.CSharpFiles("")
            let lines = File.ReadAllLines(file)
            from index in Enumerable.Range(0, lines.Length)
            where TypeName().IsMatch(lines[index]) && !IsDocumented(lines, index)
            select $"{Path.GetFileName(file)}:{index + 1}");

    [Fact]
    public void No_unfinished_work_is_left_in_the_code() =>
        Assert.Empty(
            from file in SourceFiles().Where(file => !file.EndsWith("HouseRuleTests.cs", StringComparison.Ordinal))
            from match in Unfinished().Matches(File.ReadAllText(file))
            select $"{Path.GetFileName(file)}: {match.Value}");

    [Fact]
    public void The_top_level_holds_only_what_the_design_names()
    {
        string[] expected =
        [
            ".ci", ".editorconfig", ".gitattributes", ".github", ".gitignore", "content", "Directory.Build.props", "Directory.Packages.props", "generator", "global.json",
            "LICENSE", "QiniuDocsGen.sln", "README.md", "site-assets", "templates", "tests",
        ];
        var found = TrackedFiles().Select(path => path.Split('/')[0]).Distinct();
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    /// <summary>The files that belong to the repository; what else lies in the folder is nobody's business.</summary>
    private static string[] TrackedFiles()
    {
        try
        {
            var start = new ProcessStartInfo("git", ["ls-files", "-z"]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
            using var git = Process.Start(start)!;
            var error = git.StandardError.ReadToEndAsync();
            var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
            git.WaitForExit();
            Assert.SkipUnless(git.ExitCode == 0, $"git cannot list the files here: {error.Result.Trim()}");
            return files;
        }
        catch (Win32Exception)
        {
            Assert.Skip("git is not installed, so the files of the repository cannot be told from others");
            return [];
        }
    }

    private static IEnumerable<string> SourceFiles() =>
        SourceFolders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.Path(folder), "*", SearchOption.AllDirectories))
            .Where(file => SourceEndings.Contains(Path.GetExtension(file)))
            .Where(file => !Generated().IsMatch(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')));

    /// <summary>Methods by their braces at the depth of members; a heuristic that suits the format that the build enforces.</summary>
    private static IEnumerable<string> LongMethods(string file)
    {
        var lines = File.ReadAllLines(file);
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i] != "    {" || !lines[i - 1].EndsWith(')') || lines[i - 1].Contains("new(", StringComparison.Ordinal))
                continue;
            var end = Array.IndexOf(lines, "    }", i);
            if (end - i - 1 > MaxMethodLines)
                yield return $"{Path.GetFileName(file)}:{i}: {end - i - 1} lines";
        }
    }

    private static bool IsDocumented(string[] lines, int index)
    {
        while (index > 0 && lines[index - 1].TrimStart().StartsWith('['))
            index--;
        return index > 0 && lines[index - 1].TrimStart().StartsWith("///", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\s*(?:public|internal|private|file)\s+(?:static |sealed |abstract |partial |readonly |ref )*(?:class|record struct|record|struct|enum|interface)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"Manager|Helper|Util|Service|Processor|Handler|Data|Info|Context")]
    private static partial Regex EmptyWord();

    [GeneratedRegex(@"\bTODO\b(?!\(#\d+\))|\bFIXME\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"(^|/)(bin|obj|node_modules|dist|fixtures)/")]
    private static partial Regex Generated();
}
