using CsCheck;
using QiniuDocsGen.Composition;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Tests.Composition;

public sealed class EntryIdMakerTests
{
    private static readonly string[] Some =
    [
        Make.Entry(title: "账号注销", question: "怎么注销", answer: "甲"),
        Make.Entry(title: "账号注销", question: "怎么注销", answer: "乙"),
        Make.Entry(title: "账号注销", question: "另一个问题"),
        Make.Entry(title: "证书过期"),
        Make.Entry(title: "证书过期"),
    ];

    [Fact]
    public void Ids_are_ten_safe_characters_that_begin_with_a_letter()
    {
        foreach (var id in Ids(RoughParts.Of(Some)))
            Assert.Matches("^[a-km-np-z][a-km-np-z2-9]{9}$", id);
    }

    [Fact]
    public void Repeated_titles_and_questions_have_ids_of_their_own_and_whole_repeats_share_one()
    {
        var ids = Ids(RoughParts.Of(Some));
        Assert.Equal(Some.Length - 1, ids.Length);
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void An_inserted_entry_leaves_the_ids_of_the_others()
    {
        var before = Ids(RoughParts.Of(Some));
        var after = Ids(RoughParts.Of([Make.Entry(title: "新的"), .. Some]));
        Assert.Equal(before, after.Skip(1));
    }

    [Fact]
    public void A_later_part_with_the_same_entries_adds_no_id()
    {
        var first = RoughParts.At("a.md", 1, Some);
        var alone = Ids(first);
        var both = Ids(RoughParts.At("b.md", 2, Some), first);
        Assert.Equal(alone, both);
    }

    [Fact]
    public void Blanks_width_and_case_do_not_count()
    {
        var plain = Ids(RoughParts.Of(Make.Entry(title: "HTTPS 证书", question: "a b")));
        var wide = Ids(RoughParts.Of(Make.Entry(title: "ｈｔｔｐｓ\u00A0證書", question: "ab")));
        Assert.Equal(plain, wide);
    }

    [Fact]
    public void The_boundary_of_title_and_question_counts()
    {
        var one = Ids(RoughParts.Of(Make.Entry(title: "甲乙", question: "丙")));
        var other = Ids(RoughParts.Of(Make.Entry(title: "甲", question: "乙丙")));
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Ids_stay_what_they_are_from_version_to_version()
    {
        Assert.Equal(["h92r6ye9ez"], Ids(RoughParts.Of(Make.Entry(title: "证书过期", question: "怎么办"))));
    }

    [Fact]
    public void Shuffled_parts_give_the_same_ids()
    {
        Part[] parts = [.. Enumerable.Range(1, 6).Select(n => RoughParts.At($"p{n}.md", n % 4 == 0 ? null : n % 4, Some))];
        var expected = Ids(parts);
        Gen.Shuffle(parts).Sample(shuffled => Assert.Equal(expected, Ids(shuffled)), iter: 30);
    }

    private static string[] Ids(params Part[] parts) =>
        [.. SiteComposer.Compose(RoughParts.Sources(), [.. parts]).Value.Entries.Select(e => e.Id.Value)];
}
