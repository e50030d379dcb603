using QiniuDocsGen.Composition.Identity;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Composition.Identity;

public sealed class SketchTests
{
    private const string Question = "昨天开始访问源站经常超时，重启之后好了一阵，今天早上又不行了，请帮忙看看是什么原因";

    private static readonly SketchMaker Sketches = new(new NormalForm(SmallTables.Language), "00112233445566778899aabbccddeeff");

    [Fact]
    public void Equal_texts_are_wholly_alike_whatever_their_blanks_and_width() =>
        Assert.Equal(1, Likeness("ＨＴＴＰＳ 访问超时", "https\u00A0访问超时"));

    [Theory]
    [InlineData("今天早上又不行了", "今天上午又不行了", 0.6, 1)]
    [InlineData("昨天开始访问源站经常超时，", "", 0.4, 0.95)]
    [InlineData("请帮忙看看是什么原因", "[SANITIZED_NAME]请帮忙看看是什么原因", 0.8, 1)]
    public void An_edited_text_is_alike(string part, string other, double least, double most) =>
        Assert.InRange(Likeness(Question, Question.Replace(part, other)), least, most);

    [Theory]
    [InlineData("短信签名审核一直没有通过，需要补充哪些材料呢")]
    [InlineData("账单里为什么有两笔费用")]
    public void Texts_about_other_matters_are_not(string other) => Assert.InRange(Likeness(Question, other), 0, 0.2);

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0")]
    [InlineData("[SANITIZED_DOMAIN]")]
    public void What_says_nothing_has_no_sketch(string text)
    {
        Assert.Equal("", Sketch(text).Asked);
        Assert.Equal(0, SketchMaker.Likeness(Sketch(text).Asked, Sketch(text).Asked));
    }

    [Fact]
    public void Another_salt_gives_another_sketch()
    {
        var other = new SketchMaker(new NormalForm(SmallTables.Language), "ffeeddccbbaa99887766554433221100");
        Assert.NotEqual(Sketch(Question), other.Of(EntryOf(Question)));
    }

    [Fact]
    public void Sketches_stay_what_they_are_from_version_to_version() =>
        Assert.Equal("553cc5a3f6a9953a7be81fdb70042f25", Sketch("证书过期").Asked);

    private static double Likeness(string one, string other) => SketchMaker.Likeness(Sketch(one).Asked, Sketch(other).Asked);

    private static TextSketch Sketch(string question) => Sketches.Of(EntryOf(question));

    private static Entry EntryOf(string question)
    {
        var entry = RoughParts.Of(Make.Entry()).Entries[0];
        var asked = entry.Question! with { Text = question };
        return entry with { Title = entry.Title with { Text = "" }, Sections = [asked] };
    }
}
