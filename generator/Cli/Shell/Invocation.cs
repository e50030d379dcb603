using System.Text.RegularExpressions;

namespace QiniuDocsGen.Cli.Shell;

/// <summary>
/// How this program was started, so that every command that it tells people to type works as it stands: <c>docsgen</c> for an installed tool,
/// <c>dotnet run --project generator --</c> in a checkout of the repository, <c>dotnet …/docsgen.dll</c> for the file itself.
/// </summary>
internal static partial class Invocation
{
    private const string Name = "docsgen";

    /// <summary>What to type before the name of a command, in the folder that the program runs in.</summary>
    public static string Command { get; } = Of(Environment.ProcessPath, AppContext.BaseDirectory, Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable("PATH"));

    /// <summary>What to type in another folder.</summary>
    public static string In(string folder) => Of(Environment.ProcessPath, AppContext.BaseDirectory, Path.GetFullPath(folder), Environment.GetEnvironmentVariable("PATH"));

    /// <summary>A text with each command in back quotes as it must be typed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sources">The options that name the source tree, each with a blank before it; they follow the name of a command that takes them.</param>
    public static string Told(string text, string sources = "") =>
        CommandInText().Replace(text, command => $"`{Command} {command.Groups[1].Value}{(command.Groups[1].Value is "rules" or "init" ? "" : sources)}");

    /// <summary>What to type.</summary>
    /// <param name="process">The file that runs: the program itself, or <c>dotnet</c>.</param>
    /// <param name="home">The folder of the program.</param>
    /// <param name="folder">The folder in which it is to be typed.</param>
    /// <param name="path">The folders in which commands are looked for.</param>
    internal static string Of(string? process, string home, string folder, string? path)
    {
        var file = Path.GetFileNameWithoutExtension(process ?? "");
        if (file == "dotnet")
        {
            var isLocalTool = home.Contains($"{Path.DirectorySeparatorChar}.nuget{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
            return isLocalTool ? $"dotnet {Name}" : $"dotnet {Quoted(Shorter(Path.Combine(home, $"{Name}.dll"), folder))}";
        }
        var project = Path.GetFullPath(Path.Combine(home, "..", "..", ".."));
        if (File.Exists(Path.Combine(project, "QiniuDocsGen.csproj")))
        {
            // What is built for release is many times as fast on large sites; who runs that build is not sent to the other.
            var release = home.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? " -c Release" : "";
            return $"dotnet run{release} --project {Quoted(Shorter(project, folder))} --";
        }
        var isOnPath = (path ?? "").Split(Path.PathSeparator).Contains(Path.GetDirectoryName(process), StringComparer.Ordinal);
        return file != Name || isOnPath ? Name : Quoted(Shorter(process!, folder));
    }

    [GeneratedRegex($"`{Name} ([a-z]+)", RegexOptions.NonBacktracking)]
    private static partial Regex CommandInText();

    private static string Shorter(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path
            : relative.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || Directory.Exists(path) ? relative
            : Path.Combine(".", relative);
    }

    /// <summary>A word as a shell reads it.</summary>
    internal static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c is '/' or '\\' or '.' or '-' or '_' or ':' or '~' or '+') ? word : $"\"{word}\"";
}
