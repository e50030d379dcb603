using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Sources;

namespace QiniuDocsGen.Tests.Golden;

/// <summary>
/// Small sites, compared with what is expected, and built again from shuffled input. One is compared file by file; of the others the findings, the
/// list of files and one question page tell enough.
/// </summary>
public sealed partial class GoldenSiteTests
{
    private const string Whole = "small";

    public static TheoryData<string> Cases() =>
        [.. Directory.EnumerateDirectories(Repository.Path("tests", "fixtures", "sites")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_site_is_what_was_reviewed(string name)
    {
        var (files, findings) = Build(Load(name));
        var texts = files.Where(file => IsText(file.Key)).ToDictionary(file => WithoutFingerprints(file.Key), file => WithoutFingerprints(file.Value));
        if (name != Whole)
        {
            var question = texts.Keys.Where(path => path.StartsWith("q/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).First();
            var list = string.Concat(files.Keys.Select(path => WithoutFingerprints(path) + "\n").Order(StringComparer.Ordinal));
            texts = new Dictionary<string, string> { [question] = texts[question], ["files.txt"] = list };
        }
        texts["findings.txt"] = findings;
        Goldens.AssertFolder($"sites/{name}/expected", texts);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_order_of_the_input_makes_no_difference(string name)
    {
        var loaded = Load(name);
        var tree = loaded.Value;
        var shuffled = tree with { Parts = [.. tree.Parts.Reverse()], Templates = [.. tree.Templates.Reverse()], Assets = [.. tree.Assets.Reverse()] };
        var (files, findings) = Build(loaded);
        var (filesOfShuffled, findingsOfShuffled) = Build(loaded with { Value = shuffled });
        Assert.Equal(files, filesOfShuffled);
        Assert.Equal(findings, findingsOfShuffled);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_every_page_is_made_from_can_be_told_before_it_is_made(string name)
    {
        var pages = SiteBuilder.Build(Load(name), TimeProvider.System).Output.Files.Where(file => file.Path.Extension == ".html" && file.Inputs is not null).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.NotNull(page.Inputs!()));
    }

    private static StageResult<SourceTree> Load(string name) => SourceLoader.Load(new SourceLocations
    {
        ContentFolder = Repository.Path("tests", "fixtures", "sites", name, "in"),
        WorkingFolder = Repository.Path("tests", "fixtures", "sites", name),
    });

    private static (SortedDictionary<string, string> Files, string Findings) Build(StageResult<SourceTree> loaded)
    {
        var built = SiteBuilder.Build(loaded, TimeProvider.System);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var findings = built.Diagnostics.ToList();
        foreach (var file in built.Output.Files)
        {
            var bytes = new ArrayBufferWriter<byte>();
            findings.AddRange(file.Content(bytes));
            files.Add(file.Path.Value, Encoding.UTF8.GetString(bytes.WrittenSpan));
        }
        var text = new StringWriter { NewLine = "\n" };
        TextFormatter.Write(text, DiagnosticLog.SortAndFold(findings));
        return (files, WithoutProgramFolder(text.ToString()));
    }

    private static bool IsText(string path) => !path.StartsWith("assets/", StringComparison.Ordinal) || path.Contains("/search/", StringComparison.Ordinal);

    private static string WithoutFingerprints(string text) => Fingerprint().Replace(text, "HASH");

    private static string WithoutProgramFolder(string text) => ProgramFolder().Replace(text, "templates/");

    [GeneratedRegex("""(?<=[."])[0-9a-f]{10}(?=[."])""")]
    private static partial Regex Fingerprint();

    [GeneratedRegex(@"[^\s:]*/net10\.0/templates/")]
    private static partial Regex ProgramFolder();
}
