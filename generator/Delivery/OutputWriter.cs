using System.Collections.Immutable;
using QiniuDocsGen.Delivery.Staging;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Delivery;

/// <summary>What a delivery did.</summary>
/// <param name="Delivered">Whether the new site is in place; when not, the folder is as it was before.</param>
/// <param name="Files">Files of the site.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Changed">Files that are new or have other bytes than before.</param>
/// <param name="Removed">Files of the replaced site that the new one has no more.</param>
/// <param name="Kept">Files of others that were kept in the folder.</param>
internal sealed record DeliveryReport(bool Delivered, int Files, long Bytes, int Changed, int Removed, int Kept)
{
    /// <summary>No delivery, or one that was stopped.</summary>
    public static DeliveryReport Nothing { get; } = new(false, 0, 0, 0, 0, 0);
}

/// <summary>
/// Writes a site to a folder. The whole site is written beside the folder and takes its place in one step, so a reader sees the old site or the new one,
/// and any error, in rendering or on the disk, leaves the old one untouched. A site that is the same as before is compared and not written.
/// </summary>
/// <remarks>
/// A manifest in the folder tells our files from others. A missing or empty folder, or one with a manifest, is written without a question: our files
/// are replaced, those of others stay in their places. A folder with files and no manifest is refused, and so is a file of others on a path that the
/// site needs; with <c>--clean</c> both are allowed, and the files of others are set aside in <c>NAME.set-aside</c> beside the folder. Nothing that
/// docsgen did not write is ever deleted. What makes the next delivery cheaper is kept in a hidden folder beside it; see <see cref="OutputCache"/>.
/// </remarks>
internal static class OutputWriter
{
    /// <summary>Writes the site, and reports what rendering it and the disk had to say.</summary>
    /// <param name="tree">The site.</param>
    /// <param name="location">Where to.</param>
    /// <param name="fatal">The least severity of a finding of rendering that keeps the old site.</param>
    /// <param name="progress">Told now and then, on any thread, how many files are written; may be null.</param>
    public static StageResult<DeliveryReport> Write(
        OutputTree tree, OutputLocation location, Severity fatal = Severity.Error, IProgress<int>? progress = null)
    {
        try
        {
            if (OutputGuard.Refusal(location) is { } refusal)
                return Stopped(refusal);
            var place = OutputPlace.Of(location.Folder);
            Directory.CreateDirectory(place.Parent);
            using var held = OutputLock.Take(place, location.Folder);
            var left = RemoveLeftovers(place);
            var delivered = TryDeliver(tree, place, location, fatal, progress);
            if (place.Cache.HasSpare && delivered.Diagnostics.Any(finding => finding.Rule == DeliveryRules.DiskFull))
            {
                // The spare site must not keep a new one from being delivered.
                left = [.. left, .. Retire(place.Cache.Spare, place)];
                delivered = TryDeliver(tree, place, location, fatal, progress);
            }
            return delivered with { Diagnostics = [.. left, .. delivered.Diagnostics] };
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal))
        {
            return Stopped(DiskFault.Report(refusal, location.Folder));
        }
    }

    private static StageResult<DeliveryReport> Stopped(params ReadOnlySpan<Diagnostic> findings) => new(DeliveryReport.Nothing, [.. findings]);

    /// <summary>Clears what a killed run left beside the folder, and brings back a site that it had moved away.</summary>
    private static ImmutableArray<Diagnostic> RemoveLeftovers(OutputPlace place)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var retired in place.StaleRetired())
        {
            if (Directory.Exists(place.Folder))
                found.AddRange(Retire(retired, place));
            else
                FolderExchange.TakeBack(retired, place);
        }
        foreach (var stage in place.StaleStages())
            Directory.Delete(stage, recursive: true);
        place.Cache.RemoveLeftovers();
        return found.DrainToImmutable();
    }

    private static StageResult<DeliveryReport> TryDeliver(
        OutputTree tree, OutputPlace place, OutputLocation location, Severity fatal, IProgress<int>? progress)
    {
        try
        {
            return Deliver(tree, place, location, fatal, progress);
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal))
        {
            return Stopped(DiskFault.Report(refusal, location.Folder));
        }
    }

    private static StageResult<DeliveryReport> Deliver(
        OutputTree tree, OutputPlace place, OutputLocation location, Severity fatal, IProgress<int>? progress)
    {
        try
        {
            Directory.CreateDirectory(place.Stage);
            var old = OutputManifest.Read(place.Folder, out var damage);
            var (earlier, foreign) = Look(tree, place, location, old, damage);
            var isApart = earlier is not null && place.Cache.HasSpare;
            var staged = StageFolder.Write(
                tree, i => isApart ? place.Fresh(i) : Path.Join(place.Whole, tree.Files[i].Path.Value), earlier, location.Folder, progress);
            if (staged.Diagnostics.Any(finding => finding.Severity >= fatal))
                return Stopped([.. staged.Diagnostics]);
            var manifest = OutputManifest.Of(tree, staged.Origins);
            var report = new DeliveryReport(
                true, tree.Files.Length, staged.Bytes, staged.Changed, old?.CountMissingIn(manifest) ?? 0, foreign?.Count ?? 0);
            if (report is { Changed: 0, Removed: 0 } && earlier?.Manifest.Equals(manifest) == true)
            {
                if (earlier.SeenNow(foreign!) is var seen && !seen.Equals(earlier.Seen) && place.Cache.Make())
                    seen.Write(place.Cache.Seen);
                return new StageResult<DeliveryReport>(report, staged.Diagnostics);
            }
            var found = Put(tree, place, staged, isApart, manifest, earlier, foreign);
            return new StageResult<DeliveryReport>(report, [.. staged.Diagnostics, .. found]);
        }
        finally
        {
            RemoveStage(place);
        }
    }

    /// <summary>Looks at what is there: the site that is to be replaced, and the files of others that stay.</summary>
    private static (EarlierSite? Earlier, ForeignFiles? Foreign) Look(
        OutputTree tree, OutputPlace place, OutputLocation location, OutputManifest? manifest, string? damage)
    {
        if (location.Clean || !Directory.Exists(place.Folder) || !Directory.EnumerateFileSystemEntries(place.Folder).Any())
            return default;
        if (manifest is null)
        {
            throw new DeliveryException(damage is null
                ? DeliveryRules.NotOurs.Report($"the output folder '{location.Folder}' holds files, and docsgen did not write it: {OutputManifest.FileName} is missing")
                : DeliveryRules.ManifestDamaged.Report($"'{Path.Join(location.Folder, OutputManifest.FileName)}' {damage}; the list of what docsgen wrote was expected"));
        }
        var earlier = EarlierSite.Of(place, manifest);
        var foreign = ForeignFiles.Find(earlier);
        return foreign.InTheWayOf(tree) is not { } path
            ? (earlier, foreign)
            : throw new DeliveryException(DeliveryRules.InTheWay.Report(
                $"'{Path.Join(location.Folder, path)}' was not written by docsgen and stands where a file of the site belongs"));
    }

    /// <summary>Puts the new site in place, and keeps the replaced one for the next delivery where that saves more than it costs.</summary>
    private static ImmutableArray<Diagnostic> Put(
        OutputTree tree, OutputPlace place, StagedFiles staged, bool isApart, OutputManifest manifest, EarlierSite? earlier, ForeignFiles? foreign)
    {
        var site = SiteAssembly.Assemble(place, tree, staged, isApart, manifest, earlier, foreign);
        var found = place.Cache.HasSpare ? Retire(place.Cache.Spare, place) : [];
        if (!OperatingSystem.IsWindows() && Directory.Exists(place.Folder))
            File.SetUnixFileMode(place.Whole, File.GetUnixFileMode(place.Folder) | UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        FolderExchange.Put(place);
        if (!site.IsLinked || staged.Changed > tree.Files.Length / 2 || !SpareSite.Keep(place, earlier!, foreign!))
            found = [.. found, .. Retire(place.Retired, place)];
        if (place.Cache.Make())
            site.Seen!.Write(place.Cache.Seen);
        return found;
    }

    private static ImmutableArray<Diagnostic> Retire(string retired, OutputPlace place)
    {
        if (!Directory.Exists(retired))
            return [];
        try
        {
            return RetiredSite.Remove(retired, place) is { } aside
                ? [DeliveryRules.SetAside.Report($"files that docsgen did not write were moved to '{Path.GetFileName(aside)}' beside the output folder")]
                : [];
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal))
        {
            var reason = DiskFault.Report(refusal, retired).Message;
            return [DeliveryRules.OldSiteLeft.Report($"the replaced site is still in '{Path.GetFileName(retired)}' beside the output folder: {reason}")];
        }
    }

    private static void RemoveStage(OutputPlace place)
    {
        try
        {
            if (Directory.Exists(place.Stage))
                Directory.Delete(place.Stage, recursive: true);
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal))
        {
            // The site is as it should be; the next run removes the stage.
        }
    }
}
