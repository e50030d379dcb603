using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using QiniuDocsGen.Tests;

namespace QiniuDocsGen.BrowserTests;

/// <summary>What a visitor says of an answer reaches the people who wrote it, with what was searched for.</summary>
public sealed class FeedbackTests(BrowserFixture browser)
{
    [Fact]
    public async Task An_answer_is_sent_to_the_endpoint_of_another_host_and_to_no_other()
    {
        var received = new ConcurrentQueue<string>();
        await using var endpoint = await Endpoint(received);
        await using var site = await Build($"feedback:\n  endpoint: {endpoint.Urls.First()}/take\n");
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync((await PageKinds.Addresses(watched.Page, site.Address))["question"]);

        await watched.Page.Locator("[data-answer=no]").ClickAsync();

        await Assertions.Expect(watched.Page.Locator("[data-thanks]")).Not.ToBeEmptyAsync();
        await Assertions.Expect(watched.Page.Locator("[data-answer=yes]")).ToBeDisabledAsync();
        await Until(() => !received.IsEmpty);
        var id = await watched.Page.Locator("main").GetAttributeAsync("data-entry-id");
        Assert.StartsWith($"id={id}&answer=no&url=", Assert.Single(received), StringComparison.Ordinal);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_link_carries_the_entry_and_what_was_searched_for()
    {
        await using var site = await Build("feedback:\n  link: https://tickets.example/new?id={id}&a={answer}&q={query}\n");
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync(site.Address + "search/?q=发票");
        await watched.Page.Locator("a[data-search-result]").First.ClickAsync();
        var link = watched.Page.Locator(".feedback a").Last;

        await link.DispatchEventAsync("contextmenu");

        var id = await watched.Page.Locator("main").GetAttributeAsync("data-entry-id");
        Assert.Equal($"https://tickets.example/new?id={id}&a=no&q=%E5%8F%91%E7%A5%A8", await link.GetAttributeAsync("href"));
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_contact_of_the_search_page_takes_what_stands_in_the_box()
    {
        await using var site = await Build("contact:\n  text: 工单\n  url: https://tickets.example/?q={query}\n");
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync(site.Address + "search/?q=qzxjvkwy");
        var contact = watched.Page.Locator("a[data-contact]");
        Assert.Equal("https://tickets.example/?q=", await contact.GetAttributeAsync("href"));

        await contact.DispatchEventAsync("contextmenu");

        Assert.Equal("https://tickets.example/?q=qzxjvkwy", await contact.GetAttributeAsync("href"));
    }

    [Fact]
    public async Task Nothing_is_asked_unless_the_site_wants_it()
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync((await PageKinds.Addresses(watched.Page, browser.Site.Address))["question"]);
        Assert.Equal(0, await watched.Page.Locator(".feedback").CountAsync());
    }

    private static async Task<BuiltSite> Build(string settings)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("docsgen-settings-").FullName, "site.yml");
        await File.WriteAllTextAsync(file, settings, TestContext.Current.CancellationToken);
        return await BuiltSite.Create(Repository.Path("content"), "/", bareBucket: false, "--config", file);
    }

    private static async Task<WebApplication> Endpoint(ConcurrentQueue<string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapPost("/take", async (HttpRequest request) => received.Enqueue(await new StreamReader(request.Body).ReadToEndAsync()));
        await server.StartAsync();
        return server;
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var i = 0; i < 100 && !holds(); i++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(holds());
    }
}
