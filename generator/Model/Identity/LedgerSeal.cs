using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QiniuDocsGen.Model.Identity;

/// <summary>
/// What the top of a ledger says of the rest: how many lines there are, and a digest of them. It shows lines that were removed or edited by hand, which
/// would otherwise only be noticed when an address answers no more.
/// </summary>
/// <param name="Lines">How many lines the ledger has besides comments.</param>
/// <param name="Digest">What follows from salt and lines, whatever their order: 16 hexadecimal digits.</param>
public sealed record LedgerSeal(int Lines, string Digest)
{
    /// <summary>The first words of the line.</summary>
    public const string Mark = "# ledger ";

    /// <summary>The version of the format.</summary>
    public const int Version = 2;

    private const int DigestLength = 16;

    /// <summary>The seal of lines. The same line twice counts once, as where two branches that wrote it were merged.</summary>
    public static LedgerSeal Of(string salt, IEnumerable<string> lines)
    {
        ImmutableArray<string> sorted = [.. lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in sorted.Prepend(salt))
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return new LedgerSeal(sorted.Length, Convert.ToHexStringLower(hash.GetHashAndReset())[..DigestLength]);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is anything else.</summary>
    /// <param name="text">What follows <see cref="Mark"/>.</param>
    public static LedgerSeal? Parse(string text)
    {
        return text.Split(' ') is ["2:", var count, "lines,", "digest", { Length: DigestLength } digest] && digest.All(char.IsAsciiHexDigitLower)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var lines)
            ? new LedgerSeal(lines, digest)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mark}{Version}: {Lines} lines, digest {Digest}");
}
