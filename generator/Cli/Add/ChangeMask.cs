using QiniuDocsGen.Leaks;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Cli.Add;

/// <summary>Masks what is private in a change before it is told to anyone: kinds that are only reported stand in titles still.</summary>
internal static class ChangeMask
{
    /// <summary>The run with titles, names, paths and findings masked.</summary>
    public static AddRun Of(AddRun run)
    {
        if (run.Settings is not { } settings)
            return run;
        var scanner = new LeakPolicy(settings).Scanner;
        return run with
        {
            Written = [.. run.Written.Select(Masked)],
            Findings = DiagnosticShield.Mask(run.Findings, settings),
            Change = run.Change is not { } change ? null : change with
            {
                Parts = [.. change.Parts.Select(part => part with { Source = scanner.MaskInPlace(part.Source), Path = Masked(part.Path) })],
                Entries = [.. change.Entries.Select(entry => entry with { Title = scanner.MaskInPlace(entry.Title) })],
                Names = [.. change.Names.Select(name => name with { Name = scanner.MaskInPlace(name.Name) })],
            },
        };

        RelativePath Masked(RelativePath path) => RelativePath.Parse(scanner.MaskInPlace(path.Value));
    }
}
