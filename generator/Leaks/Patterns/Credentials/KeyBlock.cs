using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Credentials;

/// <summary>Keys and certificates in PEM, over several lines or with <c>\n</c> between, also cut off before their end.</summary>
internal sealed class KeyBlock() : LeakPattern(
    "QD2006", "key-block", LeakGrade.Block, "a key or certificate in PEM", "Remove the block; a private key that was ever public must be replaced.")
{
    private const string Begin = "-----BEGIN ";
    private const string End = "-----END ";
    private const int LeastBody = 48;
    private const int LeastShortBody = 20;

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
    [
        "私钥⟦-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAx7Kd92mXq0LsTzWf3RvYc8HjNp1GaEuBi4OtQx5V\nzK8Rt5Vy1Bx7Mk2\n-----END RSA PRIVATE KEY-----⟧贴上来",
        "\"⟦-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7x1Kd9\\n-----END PRIVATE KEY-----⟧\\n\"", "⟦-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQ⟧",
        "⟦-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAx7Kd92mXq0LsTzWf3Rv\n-----END RSA PRIVATE KEY-----⟧", "⟦-----BEGIN EC PRIVATE KEY-----\\nKp9vTq2LxWb7Hg5Zc3Nd8Rf4Yj\\n-----END EC PRIVATE KEY-----⟧",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["-----BEGIN CERTIFICATE-----\n（证书内容）\n-----END CERTIFICATE-----", "以 -----BEGIN RSA PRIVATE KEY----- 开头", "-----BEGIN PRIVATE KEY-----\nYour Private Key Content 2024 Here\n-----END PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\nprivate_key\n-----END PRIVATE KEY-----"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        for (var i = 0; i < folded.Length;)
        {
            var next = folded.AsSpan(i).IndexOf(Begin);
            if (next < 0)
                return;
            var start = i + next;
            i = start + Begin.Length;
            var label = Around.Behind(folded, i, 60).IndexOf("-----");
            if (label < 0)
                continue;
            var body = i + label + 5;
            var (end, letters) = Body(folded, body);
            if (letters < LeastBody && !(letters >= LeastShortBody && IsShortKey(folded.AsSpan(body, end - body))))
                continue;
            finds.Add(this, start, Close(folded, end));
            i = end;
        }
    }

    /// <summary>Whether a short body is base64 without blanks that begins as keys do, or looks drawn at random.</summary>
    private static bool IsShortKey(ReadOnlySpan<char> body)
    {
        body = body.TrimStart("\\nr\r\n\t ");
        return !body.Contains(' ') && !MadeUp.Is(body) && (body is ['M', >= 'A' and <= 'I', ..] || MadeUp.LooksRandom(body));
    }

    private static (int End, int Letters) Body(string text, int start)
    {
        var (end, last, letters) = (start, start, 0);
        for (; end < text.Length; end++)
        {
            var c = text[end];
            if (char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=')
                (letters, last) = (letters + 1, end + 1);
            else if (!(c is ' ' or '\n' or '\r' or '\t' or '\\' or '"' or ',' or '>' or ':') && !(c == '-' && !text.AsSpan(end).StartsWith("-----")))
                break;
        }
        return (last, letters);
    }

    private static int Close(string text, int end)
    {
        var close = text.AsSpan(end, Math.Min(24, text.Length - end)).IndexOf("-----");
        if (close < 0 || !text.AsSpan(end + close).StartsWith(End))
            return end;
        var label = text.AsSpan(end + close + End.Length, Math.Min(60, text.Length - end - close - End.Length)).IndexOf("-----");
        return label < 0 ? end : end + close + End.Length + label + 5;
    }
}
