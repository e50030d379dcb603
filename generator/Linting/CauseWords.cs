using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Linting;

/// <summary>
/// The words that speak for a root cause: those of its name that are not about causes in general, and their synonyms. A label is only a guess by
/// words, so words can tell when it was a bad one. A name that is one word says nothing of what else could be written instead.
/// </summary>
internal sealed class CauseWords
{
    private const int ShortestWord = 2;
    private const int LongestSyllables = 3;

    private static readonly ImmutableArray<string> Fillers =
    [
        "或", "与", "和", "及", "、", "/", "，", "；", "未", "被", "已", "不", "无", "错误", "问题", "失效", "异常", "配置", "系统", "用户", "操作", "需要", "调整", "生效",
        "延迟", "不足", "失败", "导致", "相关", "过期", "恶意", "访问", "设置", "使用", "不当", "其他", "域名",
    ];

    /// <summary>What customers say when they mean it.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Kin = new Dictionary<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase)
    {
        ["下发"] = ["处理中", "配置中", "卡住", "卡在", "长时间", "一直在"],
        ["缓存"] = ["刷新", "没更新", "旧的"],
        ["流量"] = ["盗刷", "被刷", "攻击"],
        ["网络"] = ["超时", "断开", "连接"],
        ["证书"] = ["https", "ssl", "不安全"],
        ["Token"] = ["凭证", "鉴权", "401", "403"],
        ["权限"] = ["无权", "授权", "403"],
        ["审核"] = ["驳回", "不通过"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<Slug, ImmutableArray<string>> words;
    private readonly FrozenDictionary<Slug, ImmutableArray<string>> capitals;

    /// <summary>Reads the names of a site's causes; the default cause has no words.</summary>
    public CauseWords(Site site)
    {
        var synonyms = site.Synonyms.Groups
            .SelectMany(group => group.Words.Select(word => (Word: word, group.Words)))
            .ToLookup(pair => pair.Word, pair => pair.Words, StringComparer.OrdinalIgnoreCase);
        var products = site.Products.Select(product => product.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> WithKin(string word) => [word, .. Kin.GetValueOrDefault(word, []), .. synonyms[word].SelectMany(group => group)];
        words = site.Causes.Where(cause => !cause.IsDefault).ToFrozenDictionary(
            cause => cause.Slug,
            cause => Pieces(cause.Name).SelectMany(WithKin).Where(word => word != cause.Name && !products.Contains(word)).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray());
        capitals = words.ToFrozenDictionary(pair => pair.Key, pair => ImmutableArray.CreateRange(pair.Value, Capitals));
        Proposed = [.. site.Causes.Where(cause => !Of(cause.Slug).IsEmpty).OrderByDescending(cause => cause.Entries.Length)];
    }

    /// <summary>The causes that have words, those with the most entries first.</summary>
    public ImmutableArray<RootCause> Proposed { get; }

    /// <summary>The words of a cause; none when nothing can be told by its name.</summary>
    public ImmutableArray<string> Of(Slug cause) => words.GetValueOrDefault(cause, []);

    /// <summary>A text as <see cref="In"/> takes it: many words are looked for in it, and without regard to case each would take many times as long.</summary>
    public static string Capitals(string text) => text.ToUpperInvariant();

    /// <summary>The first word of a cause that stands in every one of some texts, in capitals; null when none does.</summary>
    public string? In(Slug cause, params ReadOnlySpan<string> texts)
    {
        var capitalsOf = capitals.GetValueOrDefault(cause, []);
        for (var i = 0; i < capitalsOf.Length; i++)
        {
            if (StandsIn(capitalsOf[i], texts))
                return words[cause][i];
        }
        return null;
    }

    private static bool StandsIn(string word, ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (!text.Contains(word, StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    private static IEnumerable<string> Pieces(string name)
    {
        var split = new StringBuilder(name);
        foreach (var filler in Fillers)
            split.Replace(filler, " ");
        for (var i = split.Length - 1; i > 0; i--)
        {
            if (char.IsAscii(split[i]) != char.IsAscii(split[i - 1]))
                split.Insert(i, ' ');
        }
        foreach (var piece in split.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(piece => piece.Length >= ShortestWord))
        {
            yield return piece;
            // Two words run together: each may stand in a text without the other.
            if (piece.Length > LongestSyllables && !char.IsAscii(piece[0]))
            {
                yield return piece[..2];
                yield return piece[^2..];
            }
        }
    }
}
