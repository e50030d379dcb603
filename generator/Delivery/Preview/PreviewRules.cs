using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Delivery.Preview;

/// <summary>What can keep the preview from being shown.</summary>
internal static class PreviewRules
{
    /// <summary>The port is taken or may not be used.</summary>
    public static readonly DiagnosticRule PortTaken = new(
        "QD9141", "port-not-available", Severity.Error,
        "The port of the preview is in use, or this user may not use it.",
        "Stop the other program, or choose another port with --port; 0 takes any free one.");

    /// <summary>A folder cannot be watched.</summary>
    public static readonly DiagnosticRule NotWatched = new(
        "QD9142", "folder-not-watched", Severity.Warning,
        "A folder cannot be watched, so changes in it do not show by themselves.",
        "Restart the preview after a change; on Linux, raise fs.inotify.max_user_watches or max_user_instances.");

    /// <summary>Every rule of this folder.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } = [PortTaken, NotWatched];
}
