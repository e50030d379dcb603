
namespace QiniuDocsGen.Tests.Articles.Verbatim;

/// <summary>Answers as tickets hold them, read by hand.</summary>
public sealed class LookAlikeTests
{
    private static readonly string[] Answers =
        [.. File.ReadAllLines(Repository.Path("tests", "fixtures", "articles", "look-alikes.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    public static TheoryData<string> All => [.. Answers];

    [Theory]
    [MemberData(nameof(All))]
    public void Replies_and_lists_are_where_a_reader_sees_them(string marked) => Assert.Equal(marked, Outline.Of(Outline.Without(marked)));

    [Fact]
    public void There_are_forty() => Assert.Equal(40, Answers.Length);
}
