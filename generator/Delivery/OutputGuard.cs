using System.Collections.Immutable;
using QiniuDocsGen.Delivery.Disk;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Delivery;

/// <summary>Refuses places for the site where replacing a folder would destroy something. Links are followed before paths are compared.</summary>
internal static class OutputGuard
{
    private const int MaxLinks = 40;

    private static readonly StringComparison PathComparison =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Why the site must not be written to a place; null when it may be.</summary>
    public static Diagnostic? Refusal(OutputLocation location)
    {
        var shown = location.Folder;
        if (string.IsNullOrWhiteSpace(shown) || shown.Contains('\0', StringComparison.Ordinal))
            return DeliveryRules.NotAFolder.Report("the output folder has no name");
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(shown));
        if (new FileInfo(folder).LinkTarget is { } target)
            return DeliveryRules.NotAFolder.Report($"the output folder '{shown}' is a symbolic link to '{target}'; a real folder was expected");
        if (File.Exists(folder))
            return DeliveryRules.NotAFolder.Report($"the output folder '{shown}' is a file; a folder was expected");
        return Protected(RealPath(folder), location) is { } reason
            ? DeliveryRules.ProtectedFolder.Report($"the output folder '{shown}' {reason}, which must not be replaced by the site")
            : null;
    }

    /// <summary>Why a report must not be written to a place; null when it may be.</summary>
    public static Diagnostic? RefusalOfReport(string path, OutputLocation location) =>
        RefusalOfReport(path, [.. location.Sources, new SourceFolder("output folder", location.Folder)]);

    /// <summary>Why a report must not be written to a place in one of some folders; null when it may be.</summary>
    public static Diagnostic? RefusalOfReport(string path, ImmutableArray<SourceFolder> folders)
    {
        if (Directory.Exists(path))
            return DeliveryRules.ReportNotAFile.Report($"the report '{path}' is a folder; a file was expected");
        var file = RealPath(path);
        // A device, or a link such as /dev/stdout, would be replaced by the file.
        if (NativeFiles.StateOf(path) is { IsKnown: true, IsFile: false } && !NativeFiles.StateOf(file).IsFile)
            return DeliveryRules.ReportNotAFile.Report($"the report '{path}' is a device, a pipe or a link that leads to no file; a file was expected");
        return folders.FirstOrDefault(folder => Holds(RealPath(folder.Path), file)) is { } holder
            ? DeliveryRules.ReportPlace.Report($"the report '{path}' would stand in the {holder.Name} '{holder.Path}'; a place outside it was expected")
            : null;
    }

    private static string? Protected(string folder, OutputLocation location)
    {
        if (folder == Path.GetPathRoot(folder))
            return "is the root of the file system";
        foreach (var source in location.Sources)
        {
            var path = RealPath(source.Path);
            if (Holds(folder, path) || Holds(path, folder))
                return $"{Relation(folder, path)} the {source.Name} '{source.Path}'";
        }
        var work = RealPath(location.WorkFolder);
        if (Holds(folder, work))
            return $"{Relation(folder, work)} the folder that docsgen runs in";
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (home.Length > 0 && Holds(folder, RealPath(home)))
            return $"{Relation(folder, RealPath(home))} the home folder";
        return Directory.Exists(Path.Join(folder, ".git")) ? "is the root of a repository" : null;
    }

    private static string Relation(string folder, string other) =>
        string.Equals(folder, other, PathComparison) ? "is" : Holds(folder, other) ? "holds" : "lies in";

    private static bool Holds(string outer, string inner) =>
        string.Equals(outer, inner, PathComparison)
        || inner.StartsWith(Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar, PathComparison);

    /// <summary>The full path with the links in it followed; what does not exist stays as it is.</summary>
    private static string RealPath(string path)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (var links = 0; links < MaxLinks; links++)
        {
            if (FirstLink(path) is not var (link, target))
                return path;
            var rest = path[link.Length..].TrimStart(Path.DirectorySeparatorChar);
            path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Join(Path.Combine(Path.GetDirectoryName(link)!, target), rest)));
        }
        return path;
    }

    private static (string Link, string Target)? FirstLink(string path)
    {
        var root = Path.GetPathRoot(path)!.Length;
        for (var end = path.IndexOf(Path.DirectorySeparatorChar, root); ; end = path.IndexOf(Path.DirectorySeparatorChar, end + 1))
        {
            var part = end < 0 ? path : path[..end];
            if (new FileInfo(part).LinkTarget is { } target)
                return (part, target);
            if (end < 0)
                return null;
        }
    }
}
