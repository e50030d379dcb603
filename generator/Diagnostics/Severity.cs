namespace QiniuDocsGen.Diagnostics;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never fails a run.</summary>
    Info,

    /// <summary>Probably wrong; fails a run with <c>--strict</c>.</summary>
    Warning,

    /// <summary>Certainly wrong; the site is not delivered.</summary>
    Error,
}
