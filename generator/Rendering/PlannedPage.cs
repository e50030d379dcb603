using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering;

/// <summary>A page before it is rendered: what the site must know of it at once, and how to get the rest.</summary>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Route">Where it stands.</param>
/// <param name="Variable">The name by which its template sees the view.</param>
/// <param name="View">Makes what the template sees; null for a kind that has no view. Called each time the page is rendered, on any thread.</param>
/// <param name="PageView">Makes what every template sees of the page.</param>
internal sealed record PlannedPage(string Kind, Route Route, string Variable, Func<object?> View, Func<PageView> PageView)
{
    /// <summary>Tells whether search engines may list it.</summary>
    public Func<bool> IsIndexed { get; init; } = () => true;

    /// <summary>When its content was last issued.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>The entry that it shows.</summary>
    public SiteEntry? Entry { get; init; }
}
