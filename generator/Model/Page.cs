namespace QiniuDocsGen.Model;

/// <summary>An HTML page of the site.</summary>
/// <param name="Route">Where it stands.</param>
/// <param name="Kind">The name of its kind, for example <c>question</c>.</param>
/// <param name="Content">Renders it.</param>
/// <param name="IsIndexed">Tells whether search engines may list it; decides about the sitemap too. May have to make the article that it shows.</param>
/// <param name="Modified">When its content was last issued, if that is known.</param>
/// <param name="Entry">The entry that a question page shows.</param>
public sealed record Page(Route Route, string Kind, OutputContent Content, Func<bool> IsIndexed, DateOnly? Modified, EntryId? Entry = null)
{
    /// <summary>See <see cref="OutputFile.Inputs"/>.</summary>
    public OutputInputs? Inputs { get; init; }

    /// <summary>See <see cref="OutputFile.Template"/>.</summary>
    public string? Template { get; init; }
}
