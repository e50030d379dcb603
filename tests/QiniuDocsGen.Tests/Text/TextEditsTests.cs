using CsCheck;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Text;

/// <summary>Places in an edited text and in the original one.</summary>
public sealed class TextEditsTests
{
    private static readonly TextEdits Edits = new([new TextEdit(2, 3, "[X]"), new TextEdit(7, 1, "[LONG]"), new TextEdit(9, 4, "")]);

    [Fact]
    public void Runs_are_replaced() => Assert.Equal("ab[X]fg[LONG]in", Edits.Apply("abcdefghijklmn"));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(5, 5)]
    [InlineData(6, 6)]
    [InlineData(7, 7)]
    [InlineData(8, 13)]
    [InlineData(14, 15)]
    public void Places_outside_of_edits_are_told_both_ways(int original, int edited)
    {
        Assert.Equal(edited, Edits.ToEdited(original));
        Assert.Equal(original, Edits.ToOriginal(edited));
    }

    [Fact]
    public void Places_within_an_edit_are_its_ends()
    {
        Assert.Equal(2, Edits.ToEdited(3));
        Assert.Equal(5, Edits.ToEdited(3, isEnd: true));
        Assert.Equal(2, Edits.ToOriginal(4));
    }

    [Fact]
    public void A_place_in_an_edited_file_is_told_as_that_of_the_file_on_disk()
    {
        var file = Make.File("one\ntwo three\nfour").With(new TextEdits([new TextEdit(2, 5, "-"), new TextEdit(8, 5, "[NUMBER]")]));
        Assert.Equal("on- [NUMBER]\nfour", file.Text);
        Assert.Equal(new LinePosition(3, 1), file.PositionOf(file.Text.IndexOf("four", StringComparison.Ordinal)));
        Assert.Equal(new LinePosition(2, 5), file.Span(6, 8).Position);
    }

    [Fact]
    public void Without_edits_every_place_stays() => Gen.Int[0, 1000].Sample(place =>
    {
        var none = new TextEdits([]);
        Assert.Equal(place, none.ToEdited(place));
        Assert.Equal(place, none.ToOriginal(place));
        Assert.False(none.Touches(place, place + 1));
    });
}
