using QiniuDocsGen.Composition.Identity;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;

namespace QiniuDocsGen.Composition;

/// <summary>Whose the addresses of products, topics and causes are: an address that was published under one name is not given to another.</summary>
internal sealed class PublishedNames
{
    private readonly string salt;
    private readonly NameKeys keys;
    private readonly Dictionary<Route, HashSet<string>> names;

    /// <summary>Takes the names from a ledger, which holds hashes of them; without one no address is anybody's yet.</summary>
    public PublishedNames(Ledger? ledger, NameKeys keys)
    {
        salt = ledger?.Salt ?? "";
        this.keys = keys;
        names = (ledger?.Lists ?? []).Where(list => list.Names.Length > 0).ToDictionary(list => list.Route, list => list.Names.Split(LedgerList.Separator).ToHashSet());
    }

    /// <summary>The hash of a name as a ledger writes it.</summary>
    public string HashOf(string name) => EntryIdMaker.Hash(salt, keys.Of(name))[..EntryKey.LedgerLength];

    /// <summary>Whether an address was published, and under none of these names.</summary>
    public bool IsAnothers(Route route, IEnumerable<string> spellings) =>
        names.TryGetValue(route, out var published) && !spellings.Any(name => published.Contains(HashOf(name)));
}
