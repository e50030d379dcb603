using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Delivery.Publishing;

/// <summary>Ends a publishing run with a finding; never leaves this folder.</summary>
internal sealed class BucketException(Diagnostic finding) : Exception(finding.Message)
{
    /// <summary>Why the run ended.</summary>
    public Diagnostic Finding { get; } = finding;
}
