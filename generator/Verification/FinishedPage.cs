using AngleSharp.Html.Dom;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Verification;

/// <summary>A finished page as a browser understands it.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Document">Its elements.</param>
/// <param name="Entry">The entry that it shows; null on other pages.</param>
internal sealed record FinishedPage(RelativePath Path, IHtmlDocument Document, SiteEntry? Entry);
