using System.Buffers;
using System.Text;

namespace QiniuDocsGen.Text;

/// <summary>
/// The one normal form of texts that are compared or searched: NFKC and lower case, then simplified characters, each character by itself.
/// Texts that are shown are never changed. The TypeScript twin is <c>site-assets/src/search/tokenizer.ts</c>.
/// </summary>
public sealed class NormalForm
{
    /// <summary>
    /// Marks a UTF-16 unit that needs more than a look into <see cref="singles"/>: half of a pair, or a form of several units.
    /// </summary>
    private const char Several = '\uFFFF';

    private readonly LanguageTables tables;
    private readonly char[] singles = new char[char.MaxValue + 1];

    /// <summary>Prepares the form from the character tables.</summary>
    public NormalForm(LanguageTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        this.tables = tables;
        for (var code = 0; code < singles.Length; code++)
            singles[code] = char.IsSurrogate((char)code) ? Several : (char)code;
        foreach (var code in tables.Simplified.Keys.Concat(tables.Folded.Keys).Where(code => code < singles.Length))
        {
            var form = new StringBuilder();
            AppendForm(new Rune(code), form);
            singles[code] = form.Length == 1 ? form[0] : Several;
        }
    }

    /// <summary>The normal form of a text; half of a surrogate pair becomes U+FFFD.</summary>
    public string Fold(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (singles[unit] == Several)
                return FoldByRune(text);
        }
        return string.Create(text.Length, new Folding(text, singles), static (folded, folding) =>
        {
            for (var i = 0; i < folded.Length; i++)
                folded[i] = folding.Singles[folding.Text[i]];
        });
    }

    /// <summary>The normal form of a short text, without an object for it where the room given is large enough and each character has a form of one unit.</summary>
    public ReadOnlySpan<char> Fold(scoped ReadOnlySpan<char> text, Span<char> room)
    {
        if (text.Length > room.Length)
            return Fold(text);
        for (var i = 0; i < text.Length; i++)
        {
            room[i] = singles[text[i]];
            if (room[i] == Several)
                return FoldByRune(text);
        }
        return room[..text.Length];
    }

    private string FoldByRune(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var single = singles[text[i]];
            if (single != Several)
            {
                folded.Append(single);
                continue;
            }
            if (Rune.DecodeFromUtf16(text[i..], out var rune, out var used) == OperationStatus.Done)
                AppendForm(rune, folded);
            else
                folded.Append('\uFFFD');
            i += used - 1;
        }
        return folded.ToString();
    }

    private void AppendForm(Rune rune, StringBuilder folded)
    {
        if (!tables.Folded.TryGetValue(rune.Value, out var form))
        {
            Append(Simplify(rune), folded);
            return;
        }
        foreach (var part in form.EnumerateRunes())
            Append(Simplify(part), folded);
    }

    private Rune Simplify(Rune rune) => tables.Simplified.TryGetValue(rune.Value, out var simple) ? new Rune(simple) : rune;

    private static void Append(Rune rune, StringBuilder folded)
    {
        Span<char> units = stackalloc char[2];
        folded.Append(units[..rune.EncodeToUtf16(units)]);
    }

    /// <summary>A text and the forms of its units.</summary>
    private readonly ref struct Folding(ReadOnlySpan<char> text, char[] singles)
    {
        public ReadOnlySpan<char> Text { get; } = text;

        public char[] Singles { get; } = singles;
    }
}
