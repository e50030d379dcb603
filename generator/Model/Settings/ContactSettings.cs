namespace QiniuDocsGen.Model.Settings;

/// <summary>Whom to ask when nothing fits.</summary>
/// <param name="Text">The words of the link.</param>
/// <param name="Url">An http, https or mailto address.</param>
public sealed record ContactSettings(string Text, Uri Url);
