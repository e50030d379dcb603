using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Network;

/// <summary>IP addresses of which a part is starred out; the network is still known.</summary>
internal sealed class MaskedIp() : LeakPattern(
    "QD2054", "masked-ip", LeakGrade.Warn, "a partly masked IP address", "Remove the rest of the address too.")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Hits => ["peer: '⟦36.112.131.***⟧'", "⟦58.***.17.203⟧等", "up-z1.qiniup.com/⟦122.226.41.***⟧:443", "ip ⟦118.31.x.x⟧", "⟦36.112.0.***/16⟧，", "⟦36.112.131.****⟧", "来自⟦240e:d9:*:*:1::e5f⟧"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["Edge/131.0.7.***", "*.*.*.*", "v1.2.x.x", "**bold**.", "127.0.0.*", "192.168.x.x", "10.0.*.*"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        AddressRuns.Find(text, (numbers, start, end) =>
        {
            // 192.168.x.x is any network inside, and nobody's.
            if (numbers.Contains(-1) && numbers[0] is not (0 or 127) && !(numbers.Count(-1) > 1 && PublicIp.IsPrivate(numbers)))
                finds.Add(this, start, end);
        });
        SixRuns.Find(text, (start, end, isMasked) =>
        {
            if (isMasked)
                finds.Add(this, start, end);
        });
    }
}
