using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition;

/// <summary>
/// Ids that follow from the text alone. An id is a hash of title and question in normal form without blanks, so it survives moved, inserted and
/// re-issued entries. Only where title and question repeat does the answer count too, and only for exact repeats the number of the repeat.
/// </summary>
internal static class EntryIdentity
{
    private const int Length = 10;
    private const int Letters = 24;
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>The ids of entries that stand in the order of the site; all different.</summary>
    public static ImmutableArray<EntryId> Assign(ImmutableArray<PlacedEntry> entries, NormalForm form)
    {
        var asked = new string[entries.Length];
        var answered = new string[entries.Length];
        Parallel.For(0, entries.Length, i =>
        {
            var entry = entries[i].Entry;
            asked[i] = Hash(Compact(form, entry.Title.Text), Compact(form, entry.Question?.Text ?? ""));
            answered[i] = Hash(asked[i], Compact(form, entry.Answer?.Text ?? ""));
        });

        var taken = new HashSet<string>(entries.Length);
        var questions = new HashSet<string>(entries.Length);
        var repeats = new Dictionary<string, int>(entries.Length);
        var ids = ImmutableArray.CreateBuilder<EntryId>(entries.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            var earlier = repeats.GetValueOrDefault(answered[i]);
            repeats[answered[i]] = earlier + 1;
            var identity = questions.Add(asked[i]) ? asked[i]
                : earlier == 0 ? answered[i]
                : Hash(answered[i], (earlier + 1).ToString(CultureInfo.InvariantCulture));
            while (!taken.Add(Shorten(identity)))
                identity = Hash(identity, "taken");
            ids.Add(new EntryId(Shorten(identity)));
        }
        return ids.MoveToImmutable();
    }

    /// <summary>A few letters and digits that follow from a text; the first is a letter.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="length">How many characters, 1 to 32.</param>
    public static string ShortHash(string text, int length) => Shorten(Hash(text, ""))[..length];

    private static string Compact(NormalForm form, string text)
    {
        var folded = form.Fold(text);
        var compact = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (!char.IsWhiteSpace(c))
                compact.Append(c);
        }
        return compact.ToString();
    }

    private static string Hash(string first, string second) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(first + "\n" + second)));

    private static string Shorten(string hash)
    {
        var bytes = Convert.FromHexString(hash);
        Span<char> id = stackalloc char[Length];
        id[0] = Alphabet[bytes[0] % Letters];
        for (var i = 1; i < Length; i++)
            id[i] = Alphabet[bytes[i] % Alphabet.Length];
        return new string(id);
    }
}
