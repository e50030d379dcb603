using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition;

/// <summary>
/// Finds a known name that differs by one character or by two that changed places, or by a pair of characters that are often confused, or that sounds the same. Names are stored with
/// each one of their characters left out, so the work is linear in the text of all names, however many there are.
/// </summary>
/// <param name="reading">How a name sounds: its slug.</param>
internal sealed class NearNames(Func<string, Slug> reading)
{
    /// <summary>Shorter names differ by a character too often; but not by two that changed places.</summary>
    private const int ShortestEdited = 4;
    private const int ShortestCompared = 3;
    private const int LongestCompared = 60;

    /// <summary>The slug of a longer name may not hold the whole of it.</summary>
    private const int LongestHeard = 8;

    private readonly Dictionary<string, string> alike = [];
    private readonly Dictionary<(int Length, Slug Reading), string> heard = [];
    private readonly Dictionary<string, List<(string Key, string Name)>> shortened = [];

    /// <summary>Makes a name known.</summary>
    /// <param name="key">The name as it is compared.</param>
    /// <param name="name">The name to propose.</param>
    public void Add(string key, string name)
    {
        alike.TryAdd(Unconfused(key), name);
        if (key.Length <= LongestHeard)
            heard.TryAdd((key.Length, reading(key)), name);
        foreach (var variant in Variants(key))
        {
            if (!shortened.TryGetValue(variant, out var names))
                shortened.Add(variant, names = []);
            // Names that share a variant are near each other already: a few stand for all of them.
            if (names.Count < 8)
                names.Add((key, name));
        }
    }

    /// <summary>The first known name that is near; null when there is none.</summary>
    public string? Find(string key)
    {
        if (alike.TryGetValue(Unconfused(key), out var name) || (key.Length <= LongestHeard && heard.TryGetValue((key.Length, reading(key)), out name)))
            return name;
        foreach (var variant in Variants(key))
        {
            if (!shortened.TryGetValue(variant, out var names))
                continue;
            foreach (var known in names)
            {
                if (IsOneSwap(key, known.Key) || (key.Length >= ShortestEdited && known.Key.Length >= ShortestEdited && IsOneEdit(key, known.Key)))
                    return known.Name;
            }
        }
        return null;
    }

    private static string Unconfused(string key) => key
        .Replace("模版", "模板", StringComparison.Ordinal)
        .Replace('帐', '账')
        .Replace("登陆", "登录", StringComparison.Ordinal)
        .Replace("其它", "其他", StringComparison.Ordinal);

    private static IEnumerable<string> Variants(string key)
    {
        if (key.Length is < ShortestCompared or > LongestCompared)
            yield break;
        yield return key;
        for (var i = 0; i < key.Length; i++)
            yield return key.Remove(i, 1);
    }

    private static bool IsOneSwap(string a, string b)
    {
        var at = a.AsSpan().CommonPrefixLength(b);
        return a.Length == b.Length && at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2));
    }

    private static bool IsOneEdit(string a, string b)
    {
        if (a.Length > b.Length)
            (a, b) = (b, a);
        if (b.Length - a.Length > 1)
            return false;
        var same = a.AsSpan().CommonPrefixLength(b);
        return a.Length == b.Length
            ? same < a.Length && a.AsSpan(same + 1).SequenceEqual(b.AsSpan(same + 1))
            : a.AsSpan(same).SequenceEqual(b.AsSpan(same + 1));
    }
}
