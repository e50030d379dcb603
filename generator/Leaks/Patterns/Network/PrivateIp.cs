using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Network;

/// <summary>Addresses of machines inside a network, such as 10.32.4.17: of no use from outside, but they tell how it is built.</summary>
internal sealed class PrivateIp() : LeakPattern(
    "QD2053", "private-ip", LeakGrade.Info, "the IP address of a machine inside a network", "Write 192.0.2.1 instead.")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Hits => ["源站填的⟦10.32.4.17⟧不行", "内网⟦192.168.31.8⟧", "remote ⟦172.16.8.9⟧:22", "网段⟦100.64.3.0/24⟧"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["47.98.12.33", "版本 10.2.1.7", "192.168.*.*", "10.0.0.0/8", "192.168.0.0/16"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds) => AddressRuns.Find(text, (numbers, start, end) =>
    {
        if (!numbers.Contains(-1) && PublicIp.IsPrivate(numbers))
            finds.Add(this, start, end);
    });
}
