using System.Globalization;
using QiniuDocsGen.Delivery.Disk;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>The output folder and the names beside it that a delivery uses, on the same file system and hidden.</summary>
/// <param name="Folder">The full path of the output folder, without a separator at its end.</param>
internal sealed record OutputPlace(string Folder)
{
    /// <summary>Few enough that several threads do not wait for each other, many enough that folders cost nothing.</summary>
    private const int FilesOfFolder = 1024;

    /// <summary>The folder that holds the output folder.</summary>
    public string Parent { get; } = Path.GetDirectoryName(Folder) ?? Folder;

    /// <summary>Where this process makes the new site; may be thrown away at any time.</summary>
    public string Stage => StagePrefix + Environment.ProcessId;

    /// <summary>The folder in the stage where the new site is put together.</summary>
    public string Whole => Path.Join(Stage, "whole");

    /// <summary>Where a whole site stands just before and after the exchange; see <see cref="RetiredSite"/> on how to remove it.</summary>
    public string Retired => RetiredPrefix + Environment.ProcessId;

    /// <summary>What one delivery leaves for the next.</summary>
    public OutputCache Cache => new(Beside("cache"));

    /// <summary>The file that a delivery holds open.</summary>
    public string Lock => Beside("lock");

    private string StagePrefix => Beside("stage-");

    private string RetiredPrefix => Beside("old-");

    /// <summary>The place of an output folder given in any form.</summary>
    public static OutputPlace Of(string folder) => new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    /// <summary>Stages of processes that have ended.</summary>
    public IEnumerable<string> StaleStages() => Left(StagePrefix).Where(left => RunningProcess.HasEnded(left.Owner)).Select(left => left.Folder);

    /// <summary>Replaced sites of processes that have ended.</summary>
    public IEnumerable<string> StaleRetired() => Left(RetiredPrefix).Where(left => RunningProcess.HasEnded(left.Owner)).Select(left => left.Folder);

    /// <summary>The process that writes a stage now, where one does.</summary>
    public int? Writer() => Left(StagePrefix).Where(left => !RunningProcess.HasEnded(left.Owner)).Select(left => (int?)left.Owner).FirstOrDefault();

    /// <summary>A path in the stage for a file that is new, by its place in the site, until it is known what to put it into.</summary>
    public string Fresh(int file) => Path.Join(Stage, "fresh", $"{file / FilesOfFolder:x}", $"{file:x}");

    /// <summary>A path beside the output folder, visible, where nothing is yet.</summary>
    public string FreeSetAside()
    {
        for (var number = 1; ; number++)
        {
            var path = number == 1 ? $"{Folder}.set-aside" : $"{Folder}.set-aside-{number}";
            if (!Path.Exists(path))
                return path;
        }
    }

    private string Beside(string ending) => Path.Join(Parent, $".{Path.GetFileName(Folder)}.docsgen-{ending}");

    private (string Folder, int Owner)[] Left(string prefix) =>
    [
        .. Directory.EnumerateDirectories(Parent)
            .Where(path => path.StartsWith(prefix, StringComparison.Ordinal))
            .Select(path => (path, int.TryParse(path.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var owner) ? owner : 0))
            .Where(left => left.Item2 > 0)
            .Order(),
    ];
}
