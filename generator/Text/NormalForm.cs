using System.Text;

namespace QiniuDocsGen.Text;

/// <summary>
/// The one normal form of texts that are compared or searched: NFKC, then simplified characters, then lower case, each character by itself.
/// Texts that are shown are never changed. The TypeScript twin is <c>site-assets/src/search/tokenizer.ts</c>.
/// </summary>
public sealed class NormalForm
{
    private const char Several = '\uFFFF';

    private readonly LanguageTables tables;
    private readonly char[] bmp = new char[char.MaxValue + 1];

    /// <summary>Prepares the form from the character tables.</summary>
    public NormalForm(LanguageTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        this.tables = tables;
        for (var code = 0; code < bmp.Length; code++)
        {
            if (char.IsSurrogate((char)code))
            {
                bmp[code] = Several;
                continue;
            }
            var folded = FoldRune(new Rune(code));
            bmp[code] = folded.Length == 1 ? folded[0] : Several;
        }
    }

    /// <summary>The normal form of a text.</summary>
    public string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var single = bmp[text[i]];
            if (single != Several)
            {
                folded.Append(single);
                continue;
            }
            if (Rune.DecodeFromUtf16(text[i..], out var rune, out var used) == System.Buffers.OperationStatus.Done)
                folded.Append(FoldRune(rune));
            else
                folded.Append('\uFFFD');
            i += used - 1;
        }
        return folded.ToString();
    }

    private string FoldRune(Rune rune)
    {
        var compatible = tables.Folded.TryGetValue(rune.Value, out var mapped) ? mapped : rune.ToString();
        var simplified = new StringBuilder(compatible.Length);
        foreach (var part in compatible.EnumerateRunes())
            simplified.Append(tables.Simplified.TryGetValue(part.Value, out var simple) ? new Rune(simple).ToString() : part.ToString());
        return simplified.ToString();
    }
}
