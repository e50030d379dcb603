using System.Collections.Frozen;

namespace QiniuDocsGen.Leaks.Tables;

/// <summary>The endings of domains, parted by how sure they tell a domain from a member of an object or a file name.</summary>
internal static class TopLevelDomains
{
    /// <summary>Endings that hardly stand behind a dot in code.</summary>
    private static readonly FrozenSet<string> Sure = Split(
        "com cn net org edu gov vip xyz club wang ltd xin asia mobi biz tv hk tw jp kr sg us uk de fr ru eu ca au nz nl it es se ch at be br mx ae sa za th vn my ph mil int arpa fun pub art icu cyou ren kim red wiki chat live video games press space website host loan men win bid trade date party science download stream racing review accountant faith cricket ink luxe beer work fit mom gov.cn com.cn net.cn org.cn com.hk com.tw co.jp co.uk com.au com.br com.sg");

    /// <summary>Endings that are also words of code or endings of files: they count beside other evidence only.</summary>
    private static readonly FrozenSet<string> Unsure = Split(
        "io co cc me info name id in is it do so py sh rs pl md zip mov app dev page link site online store shop top group tech cloud run new plus pro live team work today world zone city center company design email digital express fit global help host ink life love market media network news one photo plus social software solutions studio style support systems tips tools vip wiki yoga ai gg to ly la ws fm am st ag sc vc lc bz hn cm nu tk ml ga cf gq pw ac je im li lu lt lv ee fi dk no pt gr cz sk hu ro bg ua by kz uz ge il tr ir iq pk bd lk np mm kh id");

    /// <summary>Second labels that belong to the ending: <c>com</c> of <c>com.cn</c>.</summary>
    private static readonly FrozenSet<string> Seconds = Split("com net org gov edu ac co");

    /// <summary>Whether an ending, in small letters, hardly stands behind a dot in code.</summary>
    public static bool IsSure(ReadOnlySpan<char> ending) => Sure.GetAlternateLookup<ReadOnlySpan<char>>().Contains(ending);

    /// <summary>Whether an ending, in small letters, is one of domains.</summary>
    public static bool IsKnown(ReadOnlySpan<char> ending) => IsSure(ending) || Unsure.GetAlternateLookup<ReadOnlySpan<char>>().Contains(ending);

    /// <summary>Whether a label before a country's ending belongs to the ending.</summary>
    public static bool IsSecond(ReadOnlySpan<char> label) => Seconds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(label);

    private static FrozenSet<string> Split(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
