using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Delivery;

/// <summary>What can be wrong with the place that the site is written to.</summary>
internal static class DeliveryRules
{
    /// <summary>The output folder is, holds or lies in a folder that must not be replaced.</summary>
    public static readonly DiagnosticRule ProtectedFolder = new(
        "QD9021", "output-protected", Severity.Error,
        "The output folder is a folder that must not be replaced, or holds one.",
        "Choose a folder of its own for the site with --output, for example _site.");

    /// <summary>The output path is a file or a symbolic link.</summary>
    public static readonly DiagnosticRule NotAFolder = new(
        "QD9022", "output-not-a-folder", Severity.Error,
        "The output path is a file, a symbolic link or no path at all.",
        "Choose a real folder, or a path where nothing is, with --output.");

    /// <summary>The output folder holds files and no manifest.</summary>
    public static readonly DiagnosticRule NotOurs = new(
        "QD9023", "output-not-ours", Severity.Error,
        "The output folder holds files and docsgen did not write it.",
        "Choose another folder, empty this one, or pass --clean to have its files set aside in a folder beside it.");

    /// <summary>A new file of the site has the path of a file that docsgen did not write.</summary>
    public static readonly DiagnosticRule InTheWay = new(
        "QD9024", "foreign-file-in-the-way", Severity.Error,
        "A file that docsgen did not write stands where a file of the site belongs.",
        "Move the file elsewhere, or pass --clean to have such files set aside in a folder beside the output; so too if docsgen did write it and .docsgen-manifest lost its line.");

    /// <summary>The report would stand among the sources or in the site.</summary>
    public static readonly DiagnosticRule ReportPlace = new(
        "QD9025", "report-place", Severity.Error,
        "The file of --report would stand in a source folder or in the site.",
        "Choose a place outside the content, template, asset and output folders.");

    /// <summary>A file of the content folder must not be written.</summary>
    public static readonly DiagnosticRule ContentPlace = new(
        "QD9026", "content-place", Severity.Error,
        "A file would be written through a symbolic link in the content folder, or where a folder is.",
        "Replace the link by a real file or folder, or move what is in the way.");

    /// <summary>The path of the report is something else than a file.</summary>
    public static readonly DiagnosticRule ReportNotAFile = new(
        "QD9028", "report-not-a-file", Severity.Error,
        "The path of a report is a folder, a device or a pipe.",
        "Name a file, for example report.json.");

    /// <summary>A new site would be mixed with other files.</summary>
    public static readonly DiagnosticRule NotEmpty = new(
        "QD9027", "folder-not-empty", Severity.Error,
        "The folder for a new site holds files.",
        "Choose a folder that does not exist yet, or an empty one.");

    /// <summary>Another run writes the same folder.</summary>
    public static readonly DiagnosticRule InUse = new(
        "QD9121", "output-in-use", Severity.Error,
        "Another run of docsgen is writing the output folder.",
        "Wait until it has ended, or choose another folder with --output.");

    /// <summary>There is no room left.</summary>
    public static readonly DiagnosticRule DiskFull = new(
        "QD9122", "disk-full", Severity.Error,
        "The disk or the quota is full.",
        "Free some space: while a site is replaced, the old and the new one need room at once.");

    /// <summary>The system refuses to let us write.</summary>
    public static readonly DiagnosticRule NotWritable = new(
        "QD9123", "output-not-writable", Severity.Error,
        "The system does not allow writing there.",
        "Check owner and permissions of the folder and of the one that holds it, and that the file system is not mounted read-only.");

    /// <summary>A path is longer than the system takes.</summary>
    public static readonly DiagnosticRule PathTooLong = new(
        "QD9124", "path-too-long", Severity.Error,
        "A path is longer than the file system takes.",
        "Choose an output folder with a shorter path or name.");

    /// <summary>The folder cannot be exchanged in one step.</summary>
    public static readonly DiagnosticRule NotExchangeable = new(
        "QD9125", "output-not-exchangeable", Severity.Error,
        "The output folder cannot be renamed: it is a mount point, part of a lower layer, or in use.",
        "Choose another folder with --output, for example one inside the mounted folder.");

    /// <summary>A folder vanished while it was in use.</summary>
    public static readonly DiagnosticRule Vanished = new(
        "QD9126", "output-vanished", Severity.Error,
        "The folder of a file to be written cannot be made, or vanished meanwhile.",
        "Check the path, and that nothing else cleans the folder that holds it; then run again.");

    /// <summary>Any other refusal of the system.</summary>
    public static readonly DiagnosticRule WriteFailed = new(
        "QD9127", "write-failed", Severity.Error,
        "The system could not write.",
        "See the system's reason in the message; what could not be written stays as it was.");

    /// <summary>The replaced site could not be removed.</summary>
    public static readonly DiagnosticRule OldSiteLeft = new(
        "QD9128", "old-site-left", Severity.Warning,
        "The new site is in place, but the replaced one could not be removed.",
        "Remove the folder by hand, or leave it to the next run.");

    /// <summary>Files that docsgen did not write were moved out of the output.</summary>
    public static readonly DiagnosticRule SetAside = new(
        "QD9129", "files-set-aside", Severity.Info,
        "Files in the output folder that docsgen did not write were moved to a folder beside it.",
        "Look through the folder, and delete it when nothing in it is wanted.");

    /// <summary>The manifest of the output folder cannot be relied on.</summary>
    public static readonly DiagnosticRule ManifestDamaged = new(
        "QD9130", "manifest-damaged", Severity.Error,
        "The list of what docsgen wrote in the output folder is damaged or cannot be read, so that our files cannot be told from those of others.",
        "Correct its permissions if they are the reason. Else pass --clean: the site is written anew, and all that the folder holds is set aside beside it; or delete the folder.");

    /// <summary>Every rule of this folder.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        ProtectedFolder, NotAFolder, NotOurs, InTheWay, ReportPlace, ContentPlace, NotEmpty, ReportNotAFile, InUse, DiskFull, NotWritable, PathTooLong,
        NotExchangeable, Vanished, WriteFailed, OldSiteLeft, SetAside, ManifestDamaged,
    ];
}
