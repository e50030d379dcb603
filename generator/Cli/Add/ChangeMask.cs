using QiniuDocsGen.Leaks;

namespace QiniuDocsGen.Cli.Add;

/// <summary>Masks what is private in a change before it is told to anyone: kinds that are only reported stand in titles still.</summary>
internal static class ChangeMask
{
    /// <summary>The run with titles, names, file names and findings masked.</summary>
    public static AddRun Of(AddRun run)
    {
        if (run.Settings is not { } settings)
            return run;
        var scanner = new LeakPolicy(settings).Scanner;
        return run with
        {
            Findings = DiagnosticShield.Mask(run.Findings, settings),
            Change = run.Change is not { } change ? null : change with
            {
                Parts = [.. change.Parts.Select(part => part with { Source = scanner.MaskInPlace(part.Source) })],
                Entries = [.. change.Entries.Select(entry => entry with { Title = scanner.MaskInPlace(entry.Title) })],
                Names = [.. change.Names.Select(name => name with { Name = scanner.MaskInPlace(name.Name) })],
            },
        };
    }
}
