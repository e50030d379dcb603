namespace QiniuDocsGen.Model.Settings;

/// <summary>How addresses end.</summary>
public enum UrlStyle
{
    /// <summary><c>/q/abc/</c>, written as <c>q/abc/index.html</c>; for hosts that know directory indexes.</summary>
    Directory,

    /// <summary><c>/q/abc.html</c>; for bare buckets.</summary>
    File,
}
