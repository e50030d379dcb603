using System.Collections.Immutable;

namespace QiniuDocsGen.Leaks.Patterns.Business;

/// <summary>Ids of certificates at the vendor.</summary>
internal sealed class CertificateId() : NamedId(
    "QD2036", "certificate-id", LeakGrade.Warn, "the id of a certificate", "Remove the id.",
    ["证书id", "证书 id", "证书编号", "证书序列号", "certid", "cert_id", "cert id", "certificate id", "certificateid", "certificate_id"], 8)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Hits => ["证书ID：⟦66f1a2b3c4d5e6f708192a3b⟧", "\"certId\": \"⟦5f9e8d7c6b5a49382716f5e4⟧\"", "证书编号⟦2024101188123⟧"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["证书ID给下 这边核查", "certId: <CERT_ID>", "证书编号在哪看"];
}
