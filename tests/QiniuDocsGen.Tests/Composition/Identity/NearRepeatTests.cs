using CsCheck;
using QiniuDocsGen.Delivery.Content;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;

namespace QiniuDocsGen.Tests.Composition.Identity;

/// <summary>Entries that are equal in normal form and do not say the same: each is a page of its own and keeps its address.</summary>
public sealed class NearRepeatTests
{
    private static readonly string[] Twins = [Entry("请使用 -K 参数"), Entry("请使用 -k 参数"), Entry("请使用 －Ｋ 參數"), Entry("请使用 -ｋ参數")];

    private static readonly string Other = Make.Entry(title: "另一个问题", question: "与上传无关", answer: "您好，这是别的解答");

    [Theory]
    [InlineData("请使用 -K 参数", "请使用 -k 参数")]
    [InlineData("请改名为 A.JPG", "请改名为 a.jpg")]
    [InlineData("结果是 x² 倍", "结果是 x2 倍")]
    [InlineData("①登录②上传", "1登录2上传")]
    [InlineData("請上傳證書", "请上传证书")]
    [InlineData("if x:\n    go()\nstop()", "if x:\n    go()\n    stop()")]
    [InlineData("按步骤操作。\n\n### 仅限企业账号\n\n联系经理。", "按步骤操作。\n\n### 仅限个人账号\n\n联系经理。")]
    public void Neither_is_lost(string one, string other)
    {
        var knowledge = new GrowingBase();
        var change = knowledge.Add(7, Entry(one), Entry(other));
        Assert.All(change.Entries, entry => Assert.Equal(EntryChangeKind.New, entry.Kind));
        Assert.Equal(2, knowledge.IdsOf(7).Distinct().Count());
        Assert.Equal([one, other], knowledge.Site.Entries.Select(TextOf));
        Assert.Empty(knowledge.Codes);
    }

    [Fact]
    public void Without_a_ledger_the_first_has_the_id_that_follows_from_the_question_and_the_others_theirs_in_any_order()
    {
        var ids = IdsByText(Twins);
        Assert.Equal(4, ids.Values.Distinct().Count());
        var swapped = IdsByText([Twins[0], Twins[3], Twins[2], Twins[1]]);
        Assert.Equal(ids, swapped);

        static Dictionary<string, string> IdsByText(string[] entries)
        {
            var knowledge = new GrowingBase();
            knowledge.Put(7, entries);
            return knowledge.Site.Entries.ToDictionary(TextOf, entry => entry.Id.Value);
        }
    }

    [Fact]
    public void Each_keeps_its_id_in_any_order_with_any_of_them_gone_for_a_while() =>
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, Twins.Length).ToArray()), Gen.Int[1, Twins.Length], Gen.Int[6, 8]).Sample(
            (order, left, number) =>
            {
                var knowledge = new GrowingBase();
                knowledge.Add(7, [Twins[0], Other, .. Twins[1..]]);
                var ids = knowledge.Site.Entries.ToDictionary(TextOf, entry => entry.Id.Value);
                knowledge.Remove(7);
                knowledge.Put(number, [.. order[..left].Select(i => Twins[i]), Other]);
                AssertIds(knowledge, ids);
                knowledge.Settle();
                AssertIds(knowledge, ids);
                Assert.All(knowledge.Site.Retired, retired => Assert.Null(retired.MovedTo));
                Assert.Equal(Twins.Length - left, knowledge.Site.Retired.Length);
                knowledge.Put(number, [.. order.Select(i => Twins[i]), Other, Twins[order[0]]]);
                AssertIds(knowledge, ids);
                Assert.Empty(knowledge.Site.Retired);
            },
            iter: 60, threads: 1);

    [Fact]
    public void One_that_is_inserted_before_another_takes_nothing_from_it()
    {
        var knowledge = new GrowingBase();
        knowledge.Add(7, Twins[1], Other);
        var ids = knowledge.IdsOf(7);
        var change = knowledge.Add(7, Twins[0], Twins[1], Other);
        Assert.Equal(ids, knowledge.IdsOf(7)[1..]);
        Assert.Equal(EntryChangeKind.New, Assert.Single(change.Entries).Kind);
    }

    [Fact]
    public void A_repeat_of_one_does_not_lead_the_address_of_another_that_was_withdrawn()
    {
        var knowledge = new GrowingBase();
        knowledge.Add(7, Twins[0], Twins[1], Other);
        knowledge.Add(7, Twins[0], Other);
        knowledge.Add(8, Twins[0]);
        Assert.Null(Assert.Single(knowledge.Site.Retired).MovedTo);
    }

    [Fact]
    public void One_that_was_corrected_keeps_its_id_and_is_told_as_changed()
    {
        var knowledge = new GrowingBase();
        knowledge.Add(7, Twins[1], Other);
        var ids = knowledge.IdsOf(7);
        var change = knowledge.Add(7, Twins[0], Other);
        Assert.Equal(ids, knowledge.IdsOf(7));
        Assert.Equal((EntryChangeKind.Changed, "case, script, blanks or signs changed"), (change.Entries[0].Kind, change.Entries[0].Detail));
    }

    [Fact]
    public void A_ledger_without_wordings_holds_good_and_the_next_one_has_them()
    {
        var knowledge = new GrowingBase();
        knowledge.Add(7, Twins[0], Other);
        var (ids, whole) = (knowledge.IdsOf(7), knowledge.Ledger);
        knowledge.Ledger = whole! with { Lines = [.. whole.Lines.Select(line => line with { Worded = "" })] };
        Assert.Empty(knowledge.Codes);
        Assert.Empty(knowledge.Settle().Entries);
        Assert.Equal(LedgerText.Of(whole), LedgerText.Of(knowledge.Ledger));

        knowledge.Ledger = whole with { Lines = [.. whole.Lines.Select(line => line with { Worded = "" })] };
        knowledge.Put(7, Twins[0], Twins[1], Other);
        Assert.Equal(ids, knowledge.IdsOf(7).Where((_, i) => i != 1));
        Assert.Contains("QD1111", knowledge.Codes);
    }

    private static void AssertIds(GrowingBase knowledge, Dictionary<string, string> ids) =>
        Assert.All(knowledge.Site.Entries, entry => Assert.Equal(ids[TextOf(entry)], entry.Id.Value));

    private static string TextOf(SiteEntry entry) =>
        entry.Entry.Answer!.Text + string.Concat(entry.Entry.Sections.Where(section => section.Kind == SectionKind.Other).Select(section => $"\n\n### {section.Heading}\n\n{section.Text}"));

    private static string Entry(string answer) => Make.Entry(title: "下载失败", question: "下载总是失败，怎么办", answer: answer);
}
