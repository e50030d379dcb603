using System.Text.RegularExpressions;
using QiniuDocsGen.Tests;

namespace QiniuDocsGen.BrowserTests.Looks;

/// <summary>What is seen of a page stays where it is while the rest of it is on its way.</summary>
public sealed partial class SlowLineTests(BrowserFixture browser)
{
    /// <summary>Where everything in the header stands that can be seen, in order.</summary>
    private const string Places =
        """
        [...document.querySelectorAll('.header a, .header form, .header input, .header kbd, .header button, .header svg')].map((part) => {
          const { x, y, width, height } = part.getBoundingClientRect();
          return `${part.localName}.${part.getAttribute('class')}: ` + (width === 0 ? 'hidden' : [x, y, width, height].join(' '));
        })
        """;

    /// <summary>Whether the header has as many elements as were sent, and its looks.</summary>
    private const string HasCome =
        "(sent) => document.querySelectorAll('.header *').length === sent && [...document.querySelectorAll('link[rel=stylesheet]')].every((link) => link.sheet)";

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(800, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Nothing_in_the_header_moves_when_more_of_it_comes(int width, ColorScheme scheme)
    {
        await using var english = await BuiltSite.Create(Repository.Path("tests", "fixtures", "sites", "english", "in"));
        await using var watched = await browser.Open(new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        foreach (var folder in new[] { browser.Site.Folder, english.Folder })
        {
            await using var host = await PausingHost.Start(folder);
            foreach (var file in Pages(folder))
            {
                var page = await File.ReadAllTextAsync(Path.Combine(folder, file), TestContext.Current.CancellationToken);
                var header = Header().Match(page);
                Assert.True(header.Success);
                foreach (var pause in Parts().Matches(header.Value).Select(part => part.Index))
                {
                    var sent = header.Value[..pause];
                    await watched.Page.GotoAsync($"{host.Address}{file}?pause={header.Index + pause}", new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
                    await watched.Page.WaitForFunctionAsync(HasCome, Tags().Count(sent) - 1);
                    var early = await watched.Page.EvaluateAsync<string[]>(Places);
                    host.GoOn();
                    await watched.Page.WaitForLoadStateAsync();
                    var late = await watched.Page.EvaluateAsync<string[]>(Places);

                    Assert.NotEmpty(early);
                    Assert.Equal($"{file} behind {sent}\n{string.Join('\n', early)}", $"{file} behind {sent}\n{string.Join('\n', late.Take(early.Length))}");
                }
            }
        }
    }

    /// <summary>The home page, whose header has no search box, and a question, whose header has one.</summary>
    private static IEnumerable<string> Pages(string folder) =>
        ["index.html", Path.GetRelativePath(folder, Directory.EnumerateFiles(Path.Combine(folder, "q"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First())];

    [GeneratedRegex("<header.*?</header>", RegexOptions.Singleline)]
    private static partial Regex Header();

    /// <summary>Where what stands behind the name of the site begins or ends.</summary>
    [GeneratedRegex("(?<=</a>.*)</?(nav|a|form|input|button|div)", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex("<[a-z]")]
    private static partial Regex Tags();
}
