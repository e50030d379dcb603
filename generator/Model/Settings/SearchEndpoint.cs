namespace QiniuDocsGen.Model.Settings;

/// <summary>Where a search engine answers.</summary>
/// <param name="Href">What pages ask: a whole address, or a path from the root of the site's own host.</param>
/// <param name="Origin">Scheme and host for the content security policy; null when it is the site's own.</param>
public sealed record SearchEndpoint(string Href, string? Origin);
