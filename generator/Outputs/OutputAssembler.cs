using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Outputs;

/// <summary>Puts pages, assets and the files made from both together as one tree.</summary>
internal static class OutputAssembler
{
    /// <summary>
    /// Lists every file of the site, sorted by path; those of the search index when they are asked for. Reports paths that clash, also by case alone or
    /// as file and folder; the first stands. Reports each retired identity that has no page, too: an address that was published once answers for ever.
    /// </summary>
    public static StageResult<OutputTree> Assemble(Site site, Deferred<SiteRelations> relations, ArticleSet articles, ImmutableArray<Page> pages, AssetMap assets)
    {
        var material = new OutputMaterial(site, relations, articles, pages, assets);
        var emitted = OutputEmitters.All.Select(emit => emit(material)).ToImmutableArray();
        var files = pages.Select(p => new OutputFile(site.Address.FileOf(p.Route), p.Content) { Inputs = p.Inputs, Template = p.Template })
            .Concat(assets.Files)
            .Concat(emitted.SelectMany(e => e.Value));
        var tree = WithoutClashes(files);
        // The files of the index are alone in their folder.
        var output = assets.Index is { } index ? new OutputTree(tree.Value, () => index.Value.Files) : new OutputTree(tree.Value);
        return new StageResult<OutputTree>(output, [.. emitted.SelectMany(e => e.Diagnostics), .. tree.Diagnostics, .. Lost(site, tree.Value)]);
    }

    private static IEnumerable<Diagnostic> Lost(Site site, ImmutableArray<OutputFile> files)
    {
        var paths = files.Select(file => file.Path).ToHashSet();
        return site.Retired.Select(retired => Route.Question(retired.Id))
            .Where(route => !paths.Contains(site.Address.FileOf(route)))
            .Select(route => OutputRules.AddressLost.Report($"the address {site.Address.Href(route)} was published, and no page would answer there any more"));
    }

    private static StageResult<ImmutableArray<OutputFile>> WithoutClashes(IEnumerable<OutputFile> files)
    {
        var kept = new Dictionary<string, OutputFile>(StringComparer.OrdinalIgnoreCase);
        var clashes = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in files)
        {
            if (!kept.TryAdd(file.Path.Value, file))
                clashes.Add(OutputRules.Clash.Report($"two files want the path '{file.Path}', the other one as '{kept[file.Path.Value].Path}'"));
        }
        var folders = kept.Keys.SelectMany(FoldersAbove).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var path in kept.Keys.Where(folders.Contains).Order(StringComparer.Ordinal).ToList())
        {
            kept.Remove(path);
            clashes.Add(OutputRules.Clash.Report($"a file wants the path '{path}', which is also a folder of other files"));
        }
        return new StageResult<ImmutableArray<OutputFile>>([.. kept.Values.OrderBy(f => f.Path)], clashes.ToImmutable());
    }

    private static IEnumerable<string> FoldersAbove(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
    }
}
