using System.Text;
using QiniuDocsGen.Search.Shards;

namespace QiniuDocsGen.Tests.Search.Shards;

public sealed class ShardCutterTests
{
    [Fact]
    public void Rows_are_keys_and_values_by_turns()
    {
        var group = Cut(("a", "1"), ("b", "2"));
        Assert.Equal("""["a","1","b","2"]""", Encoding.UTF8.GetString(Assert.Single(group.Files)));
        Assert.Equal(["first"], group.Firsts);
    }

    [Fact]
    public void A_file_ends_before_it_grows_too_large_and_a_large_row_is_one_by_itself()
    {
        var large = new string('x', 9000);
        var half = new string('y', 2600);
        var group = Cut(("cat", half), ("catalogue", half), ("cats", large), ("dog", "1"));
        Assert.Equal(["first", "cata", "cats", "d"], group.Firsts);
        Assert.Equal(9000 + 11, group.Files[2].Length);
    }

    [Fact]
    public void What_stands_for_a_file_never_ends_in_half_of_a_character()
    {
        var half = new string('y', 2600);
        Assert.Equal(["first", "𠮷"], Cut(("a", half), ("𠮷野", half)).Firsts);
    }

    [Fact]
    public void Other_rows_have_another_fingerprint()
    {
        Assert.Equal(Cut(("a", "1")).Fingerprint, Cut(("a", "1")).Fingerprint);
        Assert.NotEqual(Cut(("a", "1")).Fingerprint, Cut(("a", "2")).Fingerprint);
        Assert.Matches("^[0-9a-f]{10}$", Cut(("a", "1")).Fingerprint);
    }

    private static ShardGroup Cut(params (string Key, string Value)[] rows)
    {
        var cutter = new ShardCutter("first", mostBytes: 5_000);
        foreach (var (key, value) in rows)
            cutter.Add(key, Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(value));
        return cutter.Finish("terms/");
    }
}
