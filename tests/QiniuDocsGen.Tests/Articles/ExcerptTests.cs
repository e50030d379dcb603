using QiniuDocsGen.Articles;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Tests.Articles;

public sealed class ExcerptTests
{
    [Fact]
    public void An_excerpt_begins_with_the_key_point_or_with_the_answer()
    {
        Assert.Equal("要点", Excerpt.Of("要点", [Section(SectionKind.Answer, "您好 要点")]));
        Assert.Equal("您好", Excerpt.Of("", [Section(SectionKind.Answer, "您好")]));
    }

    [Fact]
    public void The_question_stands_in_for_a_missing_answer()
    {
        Assert.Equal("怎么办", Excerpt.Of("", [Section(SectionKind.Question, "怎么办"), Section(SectionKind.Answer, "")]));
        Assert.Equal("", Excerpt.Of("", []));
    }

    [Fact]
    public void A_long_answer_ends_at_a_sentence()
    {
        var answer = new string('甲', 100) + "。" + new string('乙', 100);
        Assert.Equal(new string('甲', 100) + "。…", Excerpt.Of("", [Section(SectionKind.Answer, answer)]));
    }

    [Fact]
    public void A_long_sentence_ends_at_a_word()
    {
        var excerpt = Excerpt.Of("", [Section(SectionKind.Answer, string.Concat(Enumerable.Repeat("words ", 50)))]);
        Assert.EndsWith("words…", excerpt, StringComparison.Ordinal);
        Assert.InRange(excerpt.Length, 100, Excerpt.MaxLength);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_cut_never_halves_a_character(int shift)
    {
        var excerpt = Excerpt.Of("", [Section(SectionKind.Answer, new string('a', shift) + string.Concat(Enumerable.Repeat("😀", 200)))]);
        Assert.False(char.IsHighSurrogate(excerpt[^2]));
        Assert.InRange(excerpt.Length, 150, Excerpt.MaxLength);
    }

    private static ArticleSection Section(SectionKind kind, string text) => new(kind, "", Html.Empty, text);
}
