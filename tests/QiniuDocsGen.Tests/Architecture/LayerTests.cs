using System.Text.RegularExpressions;

namespace QiniuDocsGen.Tests.Architecture;

/// <summary>Who may know whom: reads the <c>using</c> lines and qualified names of each folder of the generator.</summary>
public sealed partial class LayerTests
{
    private static readonly string[] Base = ["Text", "Diagnostics", "Model", "Leaks"];
    private static readonly string[] Stages = ["Sources", "Content", "Privacy", "Composition", "Articles", "Linting", "Search", "Rendering", "Outputs", "Verification", "Delivery"];

    /// <summary>The folders that may use a package or a part of the framework, and how its use shows.</summary>
    private static readonly (string Pattern, string[] Folders)[] Fences =
    [
        (@"\bYamlDotNet\b", ["Sources", "Content"]),
        (@"\bMarkdig\b", ["Content", "Articles"]),
        (@"\bScriban\b", ["Rendering"]),
        (@"\bAngleSharp\b", ["Verification"]),
        (@"\b(System\.CommandLine|Spectre\.Console)\b", ["Cli"]),
        (@"(?<![\w.])(File|Directory)\.(Read|Write|Append|Open|Create|Exists|Delete|Move|Copy|Enumerate|Get|Set)|\bnew (FileStream|FileInfo|DirectoryInfo|StreamReader|StreamWriter)\b", ["Sources", "Delivery", "Cli"]),
        (@"\bConsole\.|\bAnsiConsole\.", ["Cli", ""]),
        (@"\bSystem\.Net\b|\bHttpClient\b|\bSocket\b", ["Delivery"]),
        (@"\bDateTime(Offset)?\.(Utc)?Now\b|\bStopwatch\b|\bTimeProvider\.System\b|\bEnvironment\.TickCount", ["Delivery", "Cli"]),
        (@"\bnew Random\b|\bRandom\.Shared\b|\bGuid\.NewGuid\b", []),
        (@"\bCultureInfo\.CurrentCulture\b", []),
    ];

    public static TheoryData<string> Folders() => [.. Base, .. Stages];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_references_only_what_stands_left_of_it(string folder)
    {
        var index = Array.IndexOf(Base, folder);
        string[] allowed = index >= 0 ? Base[..(index + 1)] : [.. Base, folder];

        var forbidden =
            from file in CSharpFiles(folder)
            let code = WithoutComments(File.ReadAllText(file))
            from reference in OwnNamespace().Matches(code).Concat(StageName().Matches(code))
            let target = reference.Groups[1].Value
            where !allowed.Contains(target)
            select $"{Path.GetFileName(file)} references {target}";

        Assert.Empty(forbidden);
    }

    [Fact]
    public void Packages_disk_network_console_and_clock_stay_in_their_folders()
    {
        var trespasses =
            from file in CSharpFiles("")
            let folder = FolderOf(file)
            let code = WithoutComments(File.ReadAllText(file))
            from fence in Fences
            where !fence.Folders.Contains(folder) && Regex.IsMatch(code, fence.Pattern)
            select $"{folder}/{Path.GetFileName(file)} matches {fence.Pattern}";

        Assert.Empty(trespasses);
    }

    [Fact]
    public void Every_folder_of_the_generator_is_known_to_these_tests()
    {
        var known = Base.Concat(Stages).Concat(["Cli", ""]);
        var unknown = CSharpFiles("").Select(FolderOf).Distinct().Except(known);
        Assert.Empty(unknown);
    }

    internal static IEnumerable<string> CSharpFiles(string folder) =>
        Directory.EnumerateFiles(Repository.Path("generator", folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Path("generator"), file).Split(Path.DirectorySeparatorChar)[0].Equals("obj", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string FolderOf(string file)
    {
        var segments = Path.GetRelativePath(Repository.Path("generator"), file).Split(Path.DirectorySeparatorChar);
        return segments.Length == 1 ? "" : segments[0];
    }

    private static string WithoutComments(string code) => Comment().Replace(code, "");

    [GeneratedRegex(@"\bQiniuDocsGen\.([A-Z]\w+)")]
    private static partial Regex OwnNamespace();

    /// <summary>A namespace without its root, as in <c>Search.Terms.Tokenizer</c>.</summary>
    [GeneratedRegex(@"(?<![\w.])(Sources|Content|Privacy|Composition|Articles|Linting|Search|Rendering|Outputs|Verification|Delivery)\.[A-Z]\w*[.(]")]
    private static partial Regex StageName();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
