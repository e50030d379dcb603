using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Privacy;

/// <summary>
/// The reviewed findings of the privacy screen, as they stand in <c>privacy-baseline.tsv</c>: a salt, and for each value its kind and a salted hash,
/// never the value. The salt stands beside the hashes, so that anyone can try all values of a kind; hashes are short on purpose, so that many fit each.
/// With 20 bits, 1,048,576 hashes, one fits about 5,400 of the 5.7 billion mobile numbers in use, 4,096 IPv4 addresses, 95 of the 100 million numbers
/// behind an area code, and 19 of the 20 million numbers that begin with 400 or 800. The price: where n values of a kind are accepted, a new value is
/// taken for one of them once in 1,048,576 / n times; what is redacted is redacted even then.
/// </summary>
internal sealed class Baseline
{
    private const int HashDigits = 5;

    // Files of earlier versions hold 32 bits of the same hash.
    private const int EarlierHashDigits = 8;
    private const int SaltDigits = 32;
    private const string SaltName = "salt";

    private readonly FrozenDictionary<(string Kind, string Hash), SourceSpan?> accepted;

    private Baseline(string salt, IEnumerable<((string Kind, string Hash) Key, SourceSpan? Span)> accepted)
    {
        Salt = salt;
        this.accepted = accepted.DistinctBy(entry => entry.Key).ToFrozenDictionary(entry => entry.Key, entry => entry.Span);
    }

    /// <summary>The salt of its hashes; empty when nothing was ever accepted.</summary>
    public string Salt { get; }

    /// <summary>How many values it accepts.</summary>
    public int Count => accepted.Count;

    /// <summary>Reads a baseline; without a file it accepts nothing. Lines that cannot be read are reported and accept nothing.</summary>
    public static StageResult<Baseline> Read(SourceFile? file)
    {
        var (salt, found, entries) = ("", ImmutableArray.CreateBuilder<Diagnostic>(), new List<((string, string), SourceSpan?)>());
        for (var line = 1; file is not null && line <= file.Lines.Count; line++)
        {
            var text = file.Lines.LineText(line).Trim().ToString();
            if (text.Length == 0 || text[0] == '#')
                continue;
            var fields = text.Split('\t');
            if (fields is [SaltName, { Length: SaltDigits } value] && IsHex(value))
                salt = value;
            else if (fields is [var kind, { Length: HashDigits or EarlierHashDigits } hash] && IsHex(hash) && LeakPatterns.ByKind(kind) is not null && salt.Length > 0)
                entries.Add(((kind, hash[..HashDigits]), SpanOf(file, line)));
            else
                found.Add(PrivacyRules.BaselineSyntax.At(SpanOf(file, line),
                    $"line {line} is no reviewed finding; `{SaltName}` first, then a kind of leak, a tab and {HashDigits} hexadecimal digits were expected"));
        }
        return new StageResult<Baseline>(new Baseline(salt, entries), found.ToImmutable());
    }

    /// <summary>
    /// A baseline that accepts values. Keeps a salt that was in use; the first one follows from the values, which nobody knows who does not have the
    /// text.
    /// </summary>
    public static Baseline Accepting(IReadOnlyCollection<(string Kind, string Value)> values, string salt)
    {
        if (salt.Length == 0)
            salt = Hash("", string.Join('\n', values.Select(value => $"{value.Kind}\t{value.Value}").Order(StringComparer.Ordinal)))[..SaltDigits];
        return new Baseline(salt, values.Select(value => ((value.Kind, HashOf(salt, value.Kind, value.Value)), (SourceSpan?)null)));
    }

    /// <summary>The entry of a value: what <see cref="Accepts"/> and <see cref="Stale"/> know it by.</summary>
    public (string Kind, string Hash) EntryOf(string kind, ReadOnlySpan<char> value) => (kind, Salt.Length == 0 ? "" : HashOf(Salt, kind, value));

    /// <summary>Whether a value was reviewed.</summary>
    public bool Accepts((string Kind, string Hash) entry) => accepted.ContainsKey(entry);

    /// <summary>Reports each accepted value that was not met.</summary>
    public IEnumerable<Diagnostic> Stale(IReadOnlySet<(string Kind, string Hash)> met) => accepted
        .Where(entry => !met.Contains(entry.Key) && entry.Value is not null)
        .OrderBy(entry => entry.Value!.Value.Start)
        .Select(entry => PrivacyRules.BaselineStale.At(entry.Value!.Value, $"no {entry.Key.Kind} with the hash {entry.Key.Hash} stands in the parts any more"));

    /// <summary>The text of the file: sorted, so that branches merge.</summary>
    public string ToText()
    {
        var text = new StringBuilder("# Reviewed findings of the privacy screen: kind and salted hash, never the value. Written by docsgen.\n");
        text.Append(SaltName).Append('\t').Append(Salt).Append('\n');
        foreach (var (kind, hash) in accepted.Keys.OrderBy(key => key.Kind, StringComparer.Ordinal).ThenBy(key => key.Hash, StringComparer.Ordinal))
            text.Append(kind).Append('\t').Append(hash).Append('\n');
        return text.ToString();
    }

    private static string HashOf(string salt, string kind, ReadOnlySpan<char> value) => Hash(salt, $"{kind}\n{AllowList.Normalize(value)}")[..HashDigits];

    private static string Hash(string salt, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(salt), Encoding.UTF8.GetBytes(text)));

    private static bool IsHex(string text) => text.All(char.IsAsciiHexDigitLower);

    private static SourceSpan SpanOf(SourceFile file, int line)
    {
        var text = file.Lines.LineText(line);
        var start = file.Lines.StartOf(line);
        return file.Span(start, start + text.Length);
    }
}
