using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles;

/// <summary>A text made readable.</summary>
/// <param name="Html">Its markup.</param>
/// <param name="PlainText">Its words on one line, for search and excerpts.</param>
internal readonly record struct FormattedText(Html Html, string PlainText);
