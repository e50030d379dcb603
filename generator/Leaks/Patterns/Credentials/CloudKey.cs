using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Credentials;

/// <summary>Keys of other clouds, by the letters that they begin with, and their secrets behind a name that says so.</summary>
internal sealed class CloudKey() : LeakPattern(
    "QD2004", "cloud-key", LeakGrade.Block, "the key of another cloud", "Remove it; if it was ever public, revoke it.")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Words { get; } =
        ["AKIA", "ASIA", "LTAI", "AKID", "ghp_", "github_pat_", "glpat-", "xoxb-", "sk-", "AIza", "SecretKey", "secret_access_key", "AccessKeySecret", "access_key_secret", "SecretId", "AccountKey="];

    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
    [
        "用的是⟦AKIAQ3EGRZ7TPLMVXW5B⟧这个", "accessKeyId: ⟦LTAI5tRk8vQzXw3bNcYdHs2M⟧", "SecretId=⟦AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA⟧", "aws_secret_access_key = ⟦kT7pQ2/vXzR9mNbW4sYcJ8hLdG3fUe+aViO5tKyB⟧",
        "AccountKey=⟦Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==⟧", "AccessKeySecret：⟦x7Kd92mXq0LsTzWf3RvYc8HjNp1GaE⟧",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["AKIAIOSFODNN7EXAMPLE", "LTAI 开头的密钥", "ASIAN", "secretKey = settings.get('a.b')", "risk-assessment-2024-report-final", "SecretKey: <SECRET_KEY>"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        var i = 0;
        foreach (var place in text.Places(this))
        {
            if (place < i)
                continue;
            i = place + 3;
            var (start, end) = folded[place] is 'S' or 's' or 'A' or 'a' && !IsPrefix(folded.AsSpan(place)) ? Secret(folded, place) : Key(folded, place);
            if (end == start || MadeUp.Is(folded.AsSpan(start, end - start)))
                continue;
            finds.Add(this, start, end);
            i = end;
        }
    }

    private static bool IsPrefix(ReadOnlySpan<char> text) => text.StartsWith("AKIA") || text.StartsWith("ASIA") || text.StartsWith("AKID") || text.StartsWith("AIza") || text.StartsWith("sk-");

    private static (int Start, int End) Key(string text, int start)
    {
        var end = Around.KeyEnd(text, start, 256);
        var length = end - start;
        var run = text.AsSpan(start, length);
        if (Around.IsKeyCharacter(Around.CharBefore(text, start)) && char.IsAsciiLetterOrDigit(Around.CharBefore(text, start)) && Around.LettersBefore(text, start).Length < 3)
            return (0, 0);
        var isKey = run switch
        {
            ['A', 'K', 'I', 'A', ..] or ['A', 'S', 'I', 'A', ..] => IsAmazon(run, ref end),
            ['L', 'T', 'A', 'I', ..] => length is >= 16 and <= 40 && run.ContainsAnyInRange('0', '9'),
            ['A', 'K', 'I', 'D', ..] => length is >= 18 and <= 48 && MadeUp.LooksRandom(run[4..]),
            ['s', 'k', '-', ..] => length >= 24 && MadeUp.LooksRandom(run[3..]),
            _ => length >= 24 && MadeUp.LooksRandom(run[4..]),
        };
        return isKey ? (start, end) : (0, 0);
    }

    private static bool IsAmazon(ReadOnlySpan<char> run, ref int end)
    {
        if (run.Length < 20 || run[..20].ContainsAnyExcept(Capitals) || !run[4..20].ContainsAnyInRange('0', '9') || (run.Length > 20 && (char.IsAsciiLetterUpper(run[20]) || char.IsAsciiDigit(run[20]))))
            return false;
        end -= run.Length - 20;
        return true;
    }

    private static (int Start, int End) Secret(string text, int place)
    {
        var start = Around.KeyEnd(text, place, 64);
        while (start < text.Length && text[start] is ' ' or ':' or '=' or '"' or '\'' or '>' or '是' or '为')
            start++;
        var end = start;
        while (end < text.Length && end - start < 100 && (Around.IsKeyCharacter(text[end]) || text[end] is '/' or '+' or '='))
            end++;
        return end - start is >= 24 and <= 96 && MadeUp.LooksRandom(text.AsSpan(start, end - start)) ? (start, end) : (0, 0);
    }
}
