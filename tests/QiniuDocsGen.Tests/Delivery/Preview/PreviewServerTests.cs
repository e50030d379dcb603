using System.Collections.Immutable;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using QiniuDocsGen.Delivery.Preview;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Delivery.Preview;

public sealed class PreviewServerTests : IAsyncLifetime
{
    private static readonly DiagnosticRule Rule = new("QD1999", "test", Severity.Error, "A test.", "None.");

    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private PreviewServer server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => server = (await PreviewServer.Start(0, Path.Combine(AppContext.BaseDirectory, "preview"))).Value!;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("/", "/", 200, "home")]
    [InlineData("/", "/index.html", 200, "home")]
    [InlineData("/", "/q/a/", 200, "A")]
    [InlineData("/", "/q/a", 302, "/q/a/")]
    [InlineData("/", "/q/a?x=1", 302, "/q/a/?x=1")]
    [InlineData("/", "/q/b", 200, "B")]
    [InlineData("/", "/nowhere", 404, "not found")]
    [InlineData("/", "/q/", 404, "not found")]
    [InlineData("/", "/%2e%2e/%2e%2e/etc/passwd", 404, "not found")]
    [InlineData("/", "/..%2f..%2fetc%2fpasswd", 404, "not found")]
    [InlineData("/", "/__docsgen/../main.css", 404, "not found")]
    [InlineData("/repo/", "/repo/", 200, "home")]
    [InlineData("/repo/", "/repo", 302, "/repo/")]
    [InlineData("/repo/", "/", 302, "/repo/")]
    [InlineData("/repo/", "/q/a/", 404, "not found")]
    [InlineData("/repo/", "/repo/q/a/", 200, "A")]
    public async Task A_path_is_answered_as_static_hosts_do(string basePath, string path, int status, string expected)
    {
        await Show(basePath, ("404.html", "not found"), ("index.html", "home"), ("q/a/index.html", "A"), ("q/b.html", "B"));

        using var response = await http.GetAsync(server.Address.GetLeftPart(UriPartial.Authority) + path, Stop);

        Assert.Equal(status, (int)response.StatusCode);
        var answer = response.Headers.Location?.OriginalString ?? (await response.Content.ReadAsStringAsync(Stop)).Split('<')[0];
        Assert.Equal(expected, answer);
    }

    [Fact]
    public async Task Pages_get_the_script_that_reloads_them_and_other_files_stay_as_they_are()
    {
        await Show("/", ("a.html", "<body>x</body></html>"), ("a.css", "</body>"));

        Assert.Matches("^<body>x<script src=\"/__docsgen/live.js\" data-version=\"[0-9a-f]{8}\\.1\"></script></body></html>$", await Get("/a.html"));
        Assert.Equal("</body>", await Get("/a.css"));
        Assert.Contains("WebSocket", await Get("/__docsgen/live.js"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example:8080")]
    [InlineData("192.168.0.1")]
    public async Task A_foreign_host_gets_nothing(string host)
    {
        await Show("/", ("index.html", "home"));
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address) { Headers = { Host = host } };

        using var response = await http.SendAsync(request, Stop);

        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("home", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_socket_of_a_foreign_page_is_refused(string? origin)
    {
        using var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(LiveAddress(), Stop));
    }

    [Fact]
    public async Task An_open_page_is_told_of_a_new_site_and_of_faults_while_the_last_good_site_stays()
    {
        await Show("/", ("index.html", "first"));
        using var socket = await Listen();
        var first = await Hear(socket);
        Assert.EndsWith(".1 []", first, StringComparison.Ordinal);

        await Show("/", ("index.html", "second"));
        Assert.Equal(first.Replace(".1 ", ".2 ", StringComparison.Ordinal), await Hear(socket));

        await server.Show(null, [Rule.Report("broken <b>here</b>")]);
        Assert.EndsWith(".2 [error error QD1999 test: broken <b>here</b>\n   help: None.]", await Hear(socket), StringComparison.Ordinal);
        Assert.StartsWith("second", await Get("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_rendering_finds_is_told_too()
    {
        var tree = new OutputTree([new OutputFile(RelativePath.Parse("index.html"), DeliveryFolder.Content("", Rule.Report("bad template")))]);
        await server.Show(new PreviewedSite(tree, "/"), []);
        using var socket = await Listen();
        await Hear(socket);

        await http.GetAsync(server.Address, Stop);

        Assert.Contains("bad template", await Hear(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_cannot_be_made_shows_why_and_its_finding_is_told_once()
    {
        var told = new List<string>();
        await using var telling = (await PreviewServer.Start(
            0, Path.Combine(AppContext.BaseDirectory, "preview"), (found, _) => told.AddRange(found.Select(finding => finding.Message)))).Value!;
        var fault = Rule.At(Make.File("a\n<b>", "footer.html").Span(2, 5), "bad <i>name</i>");
        await telling.Show(new PreviewedSite(Site(("a.html", null, [fault]), ("b.html", null, [fault])), "/"), []);

        foreach (var path in new[] { "a.html", "b", "a.html" })
        {
            using var response = await http.GetAsync(new Uri(telling.Address, path), Stop);
            var page = await response.Content.ReadAsStringAsync(Stop);
            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.Contains("footer.html:2:1: error QD1999 test: bad &lt;i&gt;name&lt;/i&gt;", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
            Assert.Contains("/__docsgen/live.js", page, StringComparison.Ordinal);
        }
        Assert.Equal(["bad <i>name</i>"], told);
    }

    [Fact]
    public async Task A_page_of_each_template_is_made_before_anybody_asks()
    {
        var (home, question, other) = (Rule.Report("home"), Rule.Report("question"), Rule.Report("other question"));
        var site = Site(("index.html", "home", [home]), ("q/a.html", "question", [question]), ("q/b.html", "question", [other]), ("feed.xml", null, [other]));

        var shown = new PreviewedSite(site, "/");
        await server.Show(shown, [Rule.Report("built")]);
        await server.Complete(shown, [], () => [Rule.Report("late"), Rule.Report("built")], Stop);

        using var socket = await Listen();
        var heard = await Hear(socket);
        Assert.All(new[] { "built", "home", "late", "question" }, told => Assert.Single(Regex.Matches(heard, $"test: {told}\\b")));
        Assert.DoesNotContain("other question", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_build_put_off_is_not_told_of_the_next_one()
    {
        var first = new PreviewedSite(Site(("index.html", "home", [])), "/");
        await server.Show(first, []);
        await server.Complete(first, [], () =>
        {
            server.Show(new PreviewedSite(Site(("index.html", "home", [])), "/"), []).Wait(Stop);
            return [Rule.Report("late")];
        }, Stop);
        await server.Complete(first, [], () => throw new InvalidOperationException("nobody looks at it any more"), Stop);

        using var socket = await Listen();
        Assert.DoesNotContain("late", await Hear(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_build_put_off_is_not_told_once_a_later_one_failed()
    {
        var good = new PreviewedSite(Site(("index.html", "home", [])), "/");
        await server.Show(good, []);
        await server.Complete(good, [], () =>
        {
            server.Show(null, [Rule.Report("broken")]).Wait(Stop);
            return [Rule.Report("mended meanwhile")];
        }, Stop);
        await server.Complete(good, [], () => [Rule.Report("of no build that anybody looks at")], Stop);

        using var socket = await Listen();
        var heard = await Hear(socket);
        Assert.Contains("broken", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("mended", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("of no build", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_index_is_made_when_a_page_asks_for_a_file_of_it()
    {
        var made = 0;
        var tree = new OutputTree(Site(("404.html", null, []), ("index.html", null, [])).Files, () =>
        {
            made++;
            return Site(("assets/search/1.json", null, [])).Files;
        });
        await server.Show(new PreviewedSite(tree, "/"), []);

        await Get("/");
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(server.Address, "/none/"), Stop)).StatusCode);
        Assert.Equal(0, made);
        Assert.Equal("text", await Get("/assets/search/1.json"));
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task A_page_with_mere_warnings_is_shown()
    {
        var warning = (Rule with { Severity = Severity.Warning }).Report("careful");
        await server.Show(new PreviewedSite(Site(("a.html", null, [warning])), "/"), []);

        Assert.StartsWith("text", await Get("/a.html"), StringComparison.Ordinal);
    }

    private static OutputTree Site(params (string Path, string? Template, ImmutableArray<Diagnostic> Found)[] files) =>
        new([.. files.Select(file => new OutputFile(RelativePath.Parse(file.Path), DeliveryFolder.Content("text", file.Found)) { Template = file.Template })]);

    [Fact]
    public async Task A_page_of_a_server_that_was_there_before_is_not_taken_for_one_of_this()
    {
        await using var other = (await PreviewServer.Start(0, AppContext.BaseDirectory)).Value!;
        await other.Show(new PreviewedSite(Site(("a.html", null, [])), "/"), []);
        await Show("/", ("a.html", "text"));

        Assert.NotEqual(await Get("/a.html"), await http.GetStringAsync(new Uri(other.Address, "/a.html"), Stop));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        var second = await PreviewServer.Start(server.Address.Port, AppContext.BaseDirectory);

        Assert.Null(second.Value);
        Assert.Equal("QD9141", Assert.Single(second.Diagnostics).Rule.Code);
    }

    private Task Show(string basePath, params (string Path, string Text)[] files) => server.Show(new PreviewedSite(DeliveryFolder.Tree(files), basePath), []);

    private Task<string> Get(string path) => http.GetStringAsync(new Uri(server.Address, path), Stop);

    private Uri LiveAddress() => new(new Uri(server.Address.AbsoluteUri.Replace("http:", "ws:", StringComparison.Ordinal)), "/__docsgen/live");

    private async Task<ClientWebSocket> Listen()
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(LiveAddress(), Stop);
        return socket;
    }

    private static async Task<string> Hear(ClientWebSocket socket)
    {
        var buffer = new byte[10_000];
        var message = await socket.ReceiveAsync(buffer, Stop);
        using var state = JsonDocument.Parse(Encoding.UTF8.GetString(buffer, 0, message.Count));
        var findings = state.RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => $"{finding.GetProperty("severity")} {finding.GetProperty("text")}");
        return $"{state.RootElement.GetProperty("version")} [{string.Join(", ", findings)}]";
    }
}
