using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Kinds;

namespace QiniuDocsGen.Tests.Rendering;

public sealed class KeyPointTests
{
    private static readonly ImmutableArray<Block> TwoReplies = [new Block(BlockKind.Aside, 0, 4), new Block(BlockKind.Turn, 5, 40)];

    [Fact]
    public void A_short_point_of_a_long_answer_in_several_replies_is_shown() => Assert.Equal("先备案", Shown(Answer(TwoReplies)));

    [Fact]
    public void One_reply_says_it_itself() => Assert.Equal("", Shown(Answer(TwoReplies[1..])));

    [Fact]
    public void A_record_has_no_point() => Assert.Equal("", Shown(Answer(TwoReplies) with { Tier = Tier.C }));

    [Theory]
    [InlineData("")]
    [InlineData("先备案，备案要等一天")]
    public void A_point_that_is_most_of_the_answer_is_not_shown(string point) => Assert.Equal("", Shown(Answer(TwoReplies) with { KeyPoint = point }));

    [Fact]
    public void A_long_point_is_not_shown()
    {
        var point = new string('字', 121);
        Assert.Equal("", Shown(Answer(TwoReplies, new string('字', 500)) with { KeyPoint = point }));
        Assert.Equal(point[1..], Shown(Answer(TwoReplies, new string('字', 500)) with { KeyPoint = point[1..] }));
    }

    private static string Shown(Article article) => QuestionPages.KeyPoint(article);

    private static Article Answer(ImmutableArray<Block> blocks, string text = "稍等 先备案，备案要等一天才同步") =>
        new(new EntryId("e1"), [new ArticleSection(SectionKind.Answer, "", Html.Empty, text) { Blocks = blocks }], "") { KeyPoint = "先备案" };
}
