using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks.Patterns.Business;
using QiniuDocsGen.Leaks.Patterns.Credentials;
using QiniuDocsGen.Leaks.Patterns.Network;
using QiniuDocsGen.Leaks.Patterns.People;

namespace QiniuDocsGen.Leaks;

/// <summary>Every kind of leak, in the order of the codes.</summary>
internal static class LeakPatterns
{
    /// <summary>The kinds; of two finds of the same run and grade the kind that stands first here wins.</summary>
    public static ImmutableArray<LeakPattern> All { get; } =
    [
        new AccessKey(), new UploadToken(), new SignedAddress(), new CloudKey(), new JsonWebToken(), new KeyBlock(), new Authorization(), new AddressLogin(), new Password(),
        new ResidentId(), new Passport(), new PlateNumber(), new MobilePhone(), new LandlinePhone(), new HotlineNumber(), new Email(), new ChatId(), new PersonName(), new PostalAddress(), new MaskedPhone(),
        new CompanyCode(), new BankAccount(), new BankCard(), new CompanyName(), new OrderId(), new CertificateId(), new JobId(), new RequestId(), new AccountNumber(), new RecordId(), new Leftover(),
        new CustomerDomain(), new PublicIp(), new PrivateIp(), new MaskedIp(),
    ];

    /// <summary>The rules of all kinds.</summary>
    public static ImmutableArray<DiagnosticRule> Rules { get; } = [.. All.Select(pattern => pattern.Rule)];

    /// <summary>A kind by its name in settings; null when there is none.</summary>
    public static LeakPattern? ByKind(string kind) => All.FirstOrDefault(pattern => pattern.Kind == kind);
}
