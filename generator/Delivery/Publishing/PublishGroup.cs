namespace QiniuDocsGen.Delivery.Publishing;

/// <summary>
/// Files that may be uploaded in any order among themselves. The groups follow one another so that nothing refers to what is not there yet: a page
/// comes after its styles, a list after its pages, and the pages that every visit begins with come last.
/// </summary>
internal enum PublishGroup
{
    /// <summary>Scripts, styles and images, under names that change with their content.</summary>
    Assets,

    /// <summary>The pieces of the search index.</summary>
    SearchIndex,

    /// <summary>The Markdown twins of pages.</summary>
    Twins,

    /// <summary>Question pages.</summary>
    Pages,

    /// <summary>Lists of questions and all other pages.</summary>
    Lists,

    /// <summary>What machines read: sitemap, feed and the like.</summary>
    Feeds,

    /// <summary>The search page and the home page.</summary>
    Entrances,
}

/// <summary>Which group a file belongs to.</summary>
internal static class PublishGroups
{
    /// <summary>The group of a file, by its path in the site.</summary>
    public static PublishGroup Of(string path)
    {
        if (path is "index.html" or "search.html" or "search/index.html")
            return PublishGroup.Entrances;
        if (path.StartsWith("assets/search/", StringComparison.Ordinal))
            return PublishGroup.SearchIndex;
        if (path.StartsWith("assets/", StringComparison.Ordinal))
            return PublishGroup.Assets;
        if (!path.EndsWith(".html", StringComparison.Ordinal))
            return path.StartsWith("q/", StringComparison.Ordinal) ? PublishGroup.Twins : PublishGroup.Feeds;
        return path.StartsWith("q/", StringComparison.Ordinal) ? PublishGroup.Pages : PublishGroup.Lists;
    }
}
