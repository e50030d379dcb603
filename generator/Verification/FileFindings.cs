using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Verification;

/// <summary>A link that was resolved to a file of the site.</summary>
/// <param name="Target">The file.</param>
/// <param name="Fragment">What stands behind <c>#</c>, decoded; empty when nothing does.</param>
/// <param name="Written">The link as the page has it.</param>
internal readonly record struct FoundLink(RelativePath Target, string Fragment, string Written);

/// <summary>A value that the privacy policy does not let through, in a file of the site.</summary>
/// <param name="Pattern">Its kind.</param>
/// <param name="Where">What of the file holds it.</param>
/// <param name="Value">The value; never to be shown.</param>
internal readonly record struct LeftLeak(LeakPattern Pattern, string Where, string Value);

/// <summary>What the checks of one file collect, on one thread: findings, and what other files must know of this one.</summary>
/// <param name="path">The file.</param>
/// <param name="isPage">Whether it is an HTML page.</param>
internal sealed class FileFindings(RelativePath path, bool isPage)
{
    private readonly List<Diagnostic> found = [];

    /// <summary>The file.</summary>
    public RelativePath Path { get; } = path;

    /// <summary>Whether it is an HTML page.</summary>
    public bool IsPage { get; } = isPage;

    /// <summary>What rendering it found.</summary>
    public ImmutableArray<Diagnostic> Rendering { get; init; } = [];

    /// <summary>Whether its templates could not make it, so that there is nothing to check.</summary>
    public bool IsUnmade { get; set; }

    /// <summary>What the checks found.</summary>
    public IReadOnlyList<Diagnostic> Found => found;

    /// <summary>The links to files of the site.</summary>
    public List<FoundLink> Links { get; } = [];

    /// <summary>The values that the privacy policy does not let through.</summary>
    public List<LeftLeak> Leaks { get; } = [];

    /// <summary>The entry that the file shows; null when it shows none.</summary>
    public SiteEntry? Entry { get; init; }

    /// <summary>The ids on the page.</summary>
    public IReadOnlySet<string> Anchors { get; set; } = FrozenSet<string>.Empty;

    /// <summary>Adds a finding about the file.</summary>
    public void Add(DiagnosticRule rule, string message) => found.Add(rule.Report($"{Path}: {message}"));

    /// <summary>Adds a finding that has a place in a source.</summary>
    public void Add(Diagnostic finding) => found.Add(finding);
}
