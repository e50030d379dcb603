using System.Collections.Immutable;
using System.CommandLine;
using QiniuDocsGen.Cli.Shell;
using QiniuDocsGen.Delivery.Publishing;
using QiniuDocsGen.Delivery.Publishing.Stores;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Sources;
using QiniuDocsGen.Sources.Settings;

namespace QiniuDocsGen.Cli;

/// <summary><c>docsgen publish</c>: brings a bucket to hold what the built site holds, or back to the release before.</summary>
internal sealed class PublishCommand
{
    private readonly CommonOptions common = new();

    private readonly Option<DirectoryInfo> output = new("--output", "-o")
    {
        Description = "Folder that `docsgen build` wrote.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo("_site"),
    };

    private readonly Option<string?> endpoint = new("--endpoint")
    {
        Description = "Address of the S3-compatible store, for example https://s3.cn-east-1.qiniucs.com; overrides publish.endpoint of site.yml.",
        HelpName = "URL",
    };

    private readonly Option<string?> bucket = new("--bucket") { Description = "Name of the bucket; overrides publish.bucket.", HelpName = "NAME" };
    private readonly Option<string?> prefix = new("--prefix") { Description = "Path that all keys begin with; overrides publish.prefix.", HelpName = "PATH" };
    private readonly Option<int?> maxDeletes = new("--max-deletes") { Description = "Most objects that this run may delete; overrides publish.max_deletes.", HelpName = "N", CustomParser = result => WholeNumber.Read(result, 0) };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Say what would be uploaded, deleted and refreshed, and do nothing." };
    private readonly Option<bool> forgetAddresses = new("--forget-addresses") { Description = "Let question pages that an earlier release published be deleted; their addresses stop answering." };
    private readonly Option<bool> rollback = new("--rollback") { Description = "Restore the release that was published before the present one; --output is not read." };

    private PublishCommand()
    {
    }

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var publish = new PublishCommand();
        var command = new Command("publish", "Uploads the built site to a bucket of an S3-compatible store. Keys come from QINIU_ACCESS_KEY and QINIU_SECRET_KEY or the variables of AWS.");
        publish.common.AddTo(command);
        foreach (Option option in new Option[]
            { publish.output, publish.endpoint, publish.bucket, publish.prefix, publish.maxDeletes, publish.forgetAddresses, publish.dryRun, publish.rollback })
            command.Add(option);
        command.SetAction((parsed, stop) => Task.FromResult((int)publish.Run(parsed, stop)));
        return command;
    }

    private ExitCode Run(ParseResult parsed, CancellationToken stop)
    {
        var reporter = ConsoleReporter.For(parsed, common);
        var loaded = SourceLoader.LoadSettings(common.Sources(parsed));
        if (Override(loaded.Value.Publish, parsed) is not { } settings || SiteRun.HasFatal(loaded.Diagnostics, Severity.Error))
        {
            reporter.WriteFindings(loaded.Diagnostics, loaded.Value);
            return ExitCode.Usage;
        }
        var request = new PublishRequest(
            parsed.GetRequiredValue(output).ToString(),
            settings,
            loaded.Value.BaseUrl,
            Credentials.Of(Environment.GetEnvironmentVariable),
            parsed.GetValue(dryRun),
            parsed.GetValue(rollback),
            parsed.GetValue(forgetAddresses))
        {
            MissingKey = Credentials.MissingBesideItsOther(Environment.GetEnvironmentVariable),
        };
        var result = reporter.Progress.Show(() =>
            SitePublisher.Publish(request, total => reporter.Progress.Counter("publishing", total), stop).GetAwaiter().GetResult());
        ImmutableArray<Diagnostic> findings = [.. loaded.Diagnostics, .. result.Diagnostics];
        reporter.WriteFindings(DiagnosticLog.SortAndFold(findings), loaded.Value);
        reporter.WriteReport(Lines(result.Value, request, settings.Cdn), isResult: request.DryRun);
        return ExitCodes.Of(findings, strict: false);
    }

    /// <summary>The settings with what the command line says instead; null when that is unfit, which is then said.</summary>
    private PublishSettings? Override(PublishSettings settings, ParseResult parsed)
    {
        var (address, name, below) = (parsed.GetValue(endpoint), parsed.GetValue(bucket), parsed.GetValue(prefix));
        var parsedAddress = address is null ? settings.Endpoint : PublishSettingsReader.ParseEndpoint(address);
        var parsedPrefix = below is null ? settings.Prefix : PublishSettingsReader.ParsePrefix(below);
        var wrong = address is not null && parsedAddress is null ? "--endpoint must be an https address without a path, or an http address of this machine"
            : name is not null && !PublishSettingsReader.IsBucket(name) ? "--bucket must be 3 to 63 small letters, digits and hyphens"
            : parsedPrefix is null ? "--prefix must be a path such as help/"
            : null;
        if (wrong is null)
        {
            return settings with
            {
                Endpoint = parsedAddress,
                Bucket = name ?? settings.Bucket,
                Prefix = parsedPrefix!,
                MaxDeletes = parsed.GetValue(maxDeletes) ?? settings.MaxDeletes,
            };
        }
        Console.Error.WriteLine($"docsgen: {wrong}");
        return null;
    }

    private static IEnumerable<string> Lines(PublishReport report, PublishRequest request, CdnSettings? cdn)
    {
        if (report.Plan is not { } plan)
        {
            yield return "nothing was published";
            yield break;
        }
        if (request.DryRun)
        {
            foreach (var line in plan.Describe())
                yield return line;
        }
        if (report.Refresh is { } refresh && cdn is not null)
        {
            yield return refresh.Describe(cdn);
            foreach (var address in refresh.Urls.Concat(refresh.Folders).Where(_ => request.DryRun || !cdn.Refresh))
                yield return $"  refresh {address}";
        }
        var (verb, upload, delete) = report.Done
            ? (request.Rollback ? "rolled back" : "published", "uploaded", "deleted")
            : (request.DryRun ? "planned" : "nothing was published; planned", "to upload", "to delete");
        yield return $"{verb}: {plan.Uploads.Length:N0} files {upload} ({plan.Bytes:N0} bytes), {plan.Deletes.Length:N0} {delete}, {plan.Unchanged:N0} unchanged; release {plan.Target.Id}";
    }
}
