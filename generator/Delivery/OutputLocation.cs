using System.Collections.Immutable;

namespace QiniuDocsGen.Delivery;

/// <summary>Where the site is written to, and what must not be touched there.</summary>
/// <param name="Folder">The output folder as the user wrote it.</param>
/// <param name="Sources">The folders that the site is made from; the output folder may neither be, hold nor lie in one of them.</param>
/// <param name="WorkFolder">The folder that the command runs in; the output folder may neither be nor hold it.</param>
/// <param name="Clean">
/// Whether the folder is to hold nothing but the site afterwards. Files that docsgen did not write are then set aside in a folder beside the output,
/// never deleted. Without it they are kept in their places.
/// </param>
internal sealed record OutputLocation(string Folder, ImmutableArray<SourceFolder> Sources, string WorkFolder, bool Clean = false);

/// <summary>A folder that the site is made from.</summary>
/// <param name="Name">What it is to the user, for example <c>content folder</c>.</param>
/// <param name="Path">Its path.</param>
internal sealed record SourceFolder(string Name, string Path);
