using System.Collections.Frozen;
using System.Text;
using QiniuDocsGen.Composition.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition;

/// <summary>Derives addresses from names: the readings of Chinese characters and the words in letters and digits, joined by hyphens.</summary>
internal sealed class SlugMaker(FrozenDictionary<int, string> pinyin)
{
    private const int LongestDerived = 60;
    private const int HashLength = 6;

    /// <summary>A slug for a name in normal form: its words as far as they fit, or a short hash when it has none.</summary>
    public Slug Propose(string key)
    {
        var slug = new StringBuilder();
        foreach (var word in Words(key))
        {
            var room = LongestDerived - slug.Length - (slug.Length == 0 ? 0 : 1);
            if (word.Length > room && slug.Length > 0)
                break;
            if (slug.Length > 0)
                slug.Append('-');
            slug.Append(word.AsSpan(0, Math.Min(word.Length, room)));
        }
        return Slug.TryParse(slug.ToString(), out var parsed) ? parsed : Slug.Parse("n-" + EntryIdMaker.ShortHash(key, HashLength));
    }

    /// <summary>The slug itself when it is free, else with the shortest run of hashes behind it that makes it so.</summary>
    /// <param name="wanted">The slug to have.</param>
    /// <param name="key">What the hash is made of.</param>
    /// <param name="isTaken">Whether a slug is in use.</param>
    public static Slug Free(Slug wanted, string key, Func<string, bool> isTaken)
    {
        var stem = wanted.Value[..Math.Min(wanted.Value.Length, LongestDerived)].TrimEnd('-');
        var free = wanted;
        for (var attempt = 0; isTaken(free.Value); attempt++)
            free = Slug.Parse($"{stem}-{EntryIdMaker.ShortHash($"{key}\n{attempt}", HashLength)}");
        return free;
    }

    /// <summary>Whether a slug is another or, by <see cref="Free"/>, that one with a hash behind it.</summary>
    public static bool IsOf(string slug, Slug wanted) =>
        slug == wanted.Value || (slug.Length == wanted.Value.Length + HashLength + 1 && slug.StartsWith(wanted.Value + "-", StringComparison.Ordinal));

    private IEnumerable<string> Words(string key)
    {
        var latin = new StringBuilder();
        foreach (var rune in key.EnumerateRunes())
        {
            if (rune.IsAscii && Rune.IsLetterOrDigit(rune))
            {
                latin.Append((char)rune.Value);
                continue;
            }
            if (latin.Length > 0)
                yield return latin.ToString();
            latin.Clear();
            if (pinyin.TryGetValue(rune.Value, out var reading))
                yield return reading;
        }
        if (latin.Length > 0)
            yield return latin.ToString();
    }
}
