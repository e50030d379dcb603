using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model.Settings;

/// <summary>Whom to ask when nothing fits.</summary>
/// <param name="Text">The words of the link.</param>
/// <param name="Url">An http, https or mailto address; a place <c>{query}</c> takes what the visitor searched for.</param>
public sealed record ContactSettings(string Text, AddressTemplate Url)
{
    /// <summary>Where the words stand; null when they were not read from a file.</summary>
    public SourceSpan? Place { get; init; }
}
