using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Network;

/// <summary>Addresses of machines in the internet, IPv4 and IPv6. Those reserved for documentation and tests are none, nor are public resolvers.</summary>
internal sealed class PublicIp() : LeakPattern(
    "QD2052", "ip-address", LeakGrade.Warn, "the IP address of a machine", "Write 203.0.113.1 or 2001:db8::1 instead.")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
        ["封禁⟦36.112.131.18⟧⟦36.112.132.6⟧等", "服务器⟦１１８．３１．２２．７⟧", "段⟦36.112.131.0/24⟧⟦36.112.132.0/24⟧", "http://⟦47.98.12.33⟧:8080/", "AAAA ⟦240e:d9:a004:1::e5f⟧", "**⟦36.112.131.18⟧**", "<v>⟦36.112.131.18⟧</v>", "[⟦2408:8756:4cff:e50b:0:1:2:3⟧]:443", "v-⟦47.98.112.63⟧-x", "node-⟦47.98.112.63⟧"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
    [
        "203.0.113.24", "127.0.0.1", "0.0.0.0/0", "8.8.8.8是", "Edge/131.0.6778.85", "v1.22.33.44", "版本 3.201.44.2", "1.2.840.113549", "255.255.255.0", "192.168.1.1", "2001:db8::1", "::1", "16:29:06", "aa:bb:cc:dd:ee:ff", "std::vector::begin", "7.16.0.1.jar", "2024.10.11.120301", "sdk-7.21.61.0-beta", "nginx-1.22.44.3",
    ];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        AddressRuns.Find(text, (numbers, start, end) =>
        {
            if (!numbers.Contains(-1) && !IsReserved(numbers) && !IsPrivate(numbers))
                finds.Add(this, start, end);
        });
        SixRuns.Find(text, (start, end, isMasked) =>
        {
            if (!isMasked)
                finds.Add(this, start, end);
        });
    }

    /// <summary>Whether an address is one of a network inside (RFC 1918, RFC 6598, RFC 3927).</summary>
    internal static bool IsPrivate(ReadOnlySpan<int> numbers) =>
        numbers[0] == 10 || (numbers[0] == 192 && numbers[1] == 168) || (numbers[0] == 172 && numbers[1] is >= 16 and <= 31)
        || (numbers[0] == 100 && numbers[1] is >= 64 and <= 127) || (numbers[0] == 169 && numbers[1] == 254);

    /// <summary>Whether an address is of no machine: documentation (RFC 5737), this host, masks, groups; or one that is written for any.</summary>
    internal static bool IsReserved(ReadOnlySpan<int> numbers) =>
        numbers[0] is 0 or 127 or >= 224 || numbers is [1, 2, 3, 4] || (numbers[0] == numbers[1] && numbers[1] == numbers[2] && numbers[2] == numbers[3]) || (numbers[0] == 192 && numbers[1] == 0) || (numbers[0] == 198 && numbers[1] is 51 or 18 or 19) || (numbers[0] == 203 && numbers[1] == 0 && numbers[2] == 113);
}
