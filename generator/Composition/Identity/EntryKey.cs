using System.Buffers;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Identity;

/// <summary>
/// What entries are told apart and known again by: hashes of their texts in normal form without blanks, by which an entry is known again when it is
/// spelled otherwise, and one of its wording. Two entries are the same when all are equal: their pages would say the same.
/// </summary>
/// <param name="Titled">Of the title.</param>
/// <param name="Asked">Of title and question.</param>
/// <param name="Answered">Of the answer and further sections.</param>
/// <param name="Worded">Of the <see cref="Wording"/> of all texts; empty in a line of an older ledger.</param>
internal readonly record struct EntryKey(string Titled, string Asked, string Answered, string Worded)
{
    /// <summary>How many hexadecimal digits a hash has in the ledger: 80 bits.</summary>
    public const int LedgerLength = 20;

    /// <summary>The key without the wording.</summary>
    public EntryKey Spelled => this with { Worded = "" };

    /// <summary>The key of an entry.</summary>
    public static EntryKey Of(Entry entry, NormalForm form)
    {
        var title = Compact(form, entry.Title.Text);
        return new EntryKey(
            EntryIdMaker.Hash(title, ""),
            EntryIdMaker.Hash(title, Compact(form, entry.Question?.Text ?? "")),
            EntryIdMaker.Hash(Compact(form, entry.Answer?.Text ?? ""), OtherText(entry, form)),
            Wording.HashOf(entry));
    }

    /// <summary>The key as a ledger writes it.</summary>
    public EntryKey Salted(string salt) => new(Hash(salt, Titled), Hash(salt, Asked), Hash(salt, Answered), Hash(salt, Worded));

    /// <summary>A text in normal form without blanks.</summary>
    public static string Compact(NormalForm form, string text)
    {
        var room = ArrayPool<char>.Shared.Rent(text.Length);
        var folded = form.Fold(text, room);
        var blanks = 0;
        foreach (var c in folded)
            blanks += char.IsWhiteSpace(c) ? 1 : 0;
        var compact = string.Create(folded.Length - blanks, folded, static (target, source) =>
        {
            var length = 0;
            foreach (var c in source)
            {
                if (!char.IsWhiteSpace(c))
                    target[length++] = c;
            }
        });
        ArrayPool<char>.Shared.Return(room);
        return compact;
    }

    /// <summary>Without the title: entries with the same question have the same.</summary>
    public override int GetHashCode() => HashCode.Combine(Asked, Answered, Worded);

    private static string Hash(string salt, string hash) => EntryIdMaker.Hash(salt, hash)[..LedgerLength];

    private static string OtherText(Entry entry, NormalForm form) =>
        string.Join('\n', entry.Sections.Where(s => s.Kind == SectionKind.Other).Select(s => Compact(form, s.Text)));
}
