using System.Collections.Frozen;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Composition;

/// <summary>Character tables that are large enough for tests of names.</summary>
internal static class SmallTables
{
    public static LanguageTables Language { get; } = new(
        Folded().ToFrozenDictionary(),
        new Dictionary<int, int> { ['證'] = '证', ['書'] = '书' }.ToFrozenDictionary(),
        [(0x4E00, 0x9FFF)],
        [('0', '9'), ('a', 'z')],
        new Dictionary<int, string> { ['对'] = "dui", ['象'] = "xiang", ['存'] = "cun", ['储'] = "chu", ['证'] = "zheng", ['书'] = "shu", ['正'] = "zheng", ['树'] = "shu" }
            .ToFrozenDictionary());

    private static Dictionary<int, string> Folded()
    {
        var folded = new Dictionary<int, string> { [0xA0] = " ", [0x3000] = " " };
        for (var c = 'A'; c <= 'Z'; c++)
            folded[c] = ((char)(c + 32)).ToString();
        for (var c = '!'; c <= '~'; c++)
            folded[c + 0xFEE0] = char.ToLowerInvariant(c).ToString();
        return folded;
    }
}
