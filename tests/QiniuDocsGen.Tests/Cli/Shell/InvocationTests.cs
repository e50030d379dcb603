using QiniuDocsGen.Cli.Shell;

namespace QiniuDocsGen.Tests.Cli.Shell;

/// <summary>The command that people are told to type is the one that works for how the program was started.</summary>
public sealed class InvocationTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("docsgen-invocation-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("tools/docsgen", "store/docsgen", "tools", "docsgen")]
    [InlineData("tools/docsgen", "store/docsgen", "elsewhere", "tools/docsgen")]
    [InlineData("sdk/dotnet", "home/.nuget/packages/x/tools", "", "dotnet docsgen")]
    [InlineData("sdk/dotnet", "my bin", "", "dotnet \"my bin/docsgen.dll\"")]
    [InlineData("generator/bin/Debug/net10.0/docsgen", "generator/bin/Debug/net10.0", "", "dotnet run --project generator --")]
    [InlineData("generator/bin/Release/net10.0/docsgen", "generator/bin/Release/net10.0", "", "dotnet run -c Release --project generator --")]
    [InlineData("sdk/dotnet", "generator/bin/Debug/net10.0", "", "dotnet generator/bin/Debug/net10.0/docsgen.dll")]
    public void It_follows_from_what_runs_and_where(string process, string home, string path, string expected)
    {
        folder.CreateSubdirectory("generator");
        File.WriteAllText(At("generator/QiniuDocsGen.csproj"), "");
        Assert.Equal(expected, Invocation.Of(At(process), At(home) + Path.DirectorySeparatorChar, folder.FullName, At(path)));
        var told = Invocation.Of(At(process), At(home) + Path.DirectorySeparatorChar, Path.Combine(folder.FullName, "x", "y"), At(path));
        Assert.DoesNotContain("..", told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_command_is_told_with_the_options_that_it_needs()
    {
        folder.CreateSubdirectory("my parts");
        File.WriteAllText(At("my parts/part-01.md"), Make.Part(Make.Entry()));
        var said = Docsgen.Run(folder.FullName, "build", "--content", "my parts", "--base-url", "https://a.example/help/").Error;
        Assert.Contains($"to look at it: {Command} serve --content \"my parts\" --base-url https://a.example/help/\n", said, StringComparison.Ordinal);
        Assert.Contains($"run `{Command} add --content \"my parts\" --base-url https://a.example/help/ --new-ledger`", said, StringComparison.Ordinal);
        Assert.Contains($"cd new && {Command} serve", Docsgen.Run(folder.FullName, "init", "new").Output, StringComparison.Ordinal);
        Assert.Contains($"Run '{Command} build --help'", Docsgen.Run(folder.FullName, "build", "--nothing").Error, StringComparison.Ordinal);
    }

    private static string Command => $"dotnet {Path.Combine(AppContext.BaseDirectory, "docsgen.dll")}";

    private string At(string path) => Path.Combine(folder.FullName, path);
}
