using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using QiniuDocsGen.Cli.Shell;
using QiniuDocsGen.Delivery;
using QiniuDocsGen.Sources;

namespace QiniuDocsGen.Cli;

/// <summary>How much a run says.</summary>
internal enum Verbosity
{
    /// <summary>Errors and warnings only.</summary>
    Quiet = -1,

    /// <summary>Findings, with notes folded where there are many, progress and a summary; what is said when nothing else is asked for.</summary>
    Normal = 0,

    /// <summary>Every note and the time of each stage too.</summary>
    Detailed = 1,
}

/// <summary>How findings are written.</summary>
internal enum FindingFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>Annotations on a pull request.</summary>
    GitHub,

    /// <summary>For programs, on standard output.</summary>
    Json,
}

/// <summary>The options that every command with a source tree has.</summary>
internal sealed class CommonOptions
{
    /// <summary>The content folder.</summary>
    public Option<DirectoryInfo> Content { get; } = new("--content", "-c")
    {
        Description = "Folder with the parts, read recursively for *.md; site.yml and taxonomy.yml beside them are optional.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo("content"),
    };

    /// <summary>A settings file elsewhere.</summary>
    public Option<FileInfo?> Config { get; } = new("--config")
    {
        Description = "Settings file to use instead of site.yml in the content folder.",
        HelpName = "FILE",
    };

    /// <summary>The template overlay.</summary>
    public Option<DirectoryInfo?> Templates { get; } = new("--templates")
    {
        Description = "Folder with templates of your own; it needs only the files it changes.",
        HelpName = "DIR",
    };

    /// <summary>The asset overlay.</summary>
    public Option<DirectoryInfo?> Assets { get; } = new("--assets")
    {
        Description = "Folder with scripts, styles and images of your own; it needs only the files it changes or adds.",
        HelpName = "DIR",
    };

    /// <summary>The address of the site.</summary>
    public Option<string?> BaseUrl { get; } = new("--base-url")
    {
        Description = "Public address of the site, possibly with a path; overrides base_url of site.yml.",
        HelpName = "URL",
    };

    /// <summary>How findings are written.</summary>
    public Option<FindingFormat> Format { get; } = new("--format")
    {
        Description = "How findings are written: text for people (default), github as annotations of a pull request, json for programs.",
        HelpName = "text|github|json",
        CustomParser = Choice<FindingFormat>,
    };

    /// <summary>How much is said.</summary>
    public Option<Verbosity> Verbosity { get; } = new("--verbosity", "-v")
    {
        Description = "How much is said: quiet (errors and warnings only), normal (default; check folds notes by rule), detailed (every note, and a line for each stage).",
        HelpName = "quiet|normal|detailed",
        CustomParser = Choice<Verbosity>,
    };

    /// <summary>No colours.</summary>
    public Option<bool> NoColor { get; } = new("--no-color")
    {
        Description = "Write without colours; the variable NO_COLOR does the same.",
    };

    /// <summary>Makes the options.</summary>
    public CommonOptions()
    {
        SuggestAsTyped(Format);
        SuggestAsTyped(Verbosity);
    }

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="withFormat">Whether the command has no <c>--format</c> of its own.</param>
    public void AddTo(Command command, bool withFormat = true)
    {
        command.Add(Content);
        command.Add(Config);
        command.Add(Templates);
        command.Add(Assets);
        command.Add(BaseUrl);
        if (withFormat)
            command.Add(Format);
        command.Add(Verbosity);
        command.Add(NoColor);
    }

    /// <summary>Where the source tree is.</summary>
    public SourceLocations Sources(ParseResult parsed) => new()
    {
        ContentFolder = parsed.GetRequiredValue(Content).ToString(),
        ConfigFile = parsed.GetValue(Config)?.ToString(),
        TemplateOverlay = parsed.GetValue(Templates)?.ToString(),
        AssetOverlay = parsed.GetValue(Assets)?.ToString(),
        BaseUrl = parsed.GetValue(BaseUrl),
    };

    /// <summary>The options that name the source tree as they were given, each with a blank before it, to be typed again.</summary>
    public string AsTyped(ParseResult parsed) => string.Concat(new Option[] { Content, Config, Templates, Assets, BaseUrl }
        .Where(option => parsed.GetResult(option) is { Implicit: false })
        .Select(option => $" {option.Name} {Invocation.Quoted(parsed.GetResult(option)!.Tokens[0].Value)}"));

    /// <summary>The folders that the site is made from and that no output may touch.</summary>
    public ImmutableArray<SourceFolder> Folders(ParseResult parsed) =>
    [
        .. new[] { ("content folder", parsed.GetValue(Content)), ("template folder", parsed.GetValue(Templates)), ("asset folder", parsed.GetValue(Assets)) }
            .Where(folder => folder.Item2 is not null)
            .Select(folder => new SourceFolder(folder.Item1, folder.Item2!.FullName)),
    ];

    /// <summary>Completion offers the words as the help writes them, not as the code does.</summary>
    private static void SuggestAsTyped(Option option)
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add(option.HelpName!.Split('|'));
    }

    private static T Choice<T>(ArgumentResult result)
        where T : struct, Enum
    {
        var word = result.Tokens[0].Value;
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        var choices = string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()));
        result.AddError($"'{word}' is none of {choices}.");
        return default;
    }
}
