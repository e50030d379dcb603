using CsCheck;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;

namespace QiniuDocsGen.Tests.Composition.Identity;

/// <summary>Who is who when parts are issued anew.</summary>
public sealed class ReissueTests
{
    private const string Stock = "您好，请在控制台刷新缓存后再试";

    private static readonly string[] First =
    [
        Entry("证书过期怎么办", "网站证书昨天到期了，浏览器提示不安全", "您好，在证书页面续期后重新部署即可"),
        Entry("账号注销", "我想注销旧账号", "您好，余额清零后在安全设置里提交注销"),
        Entry("账号注销", "我想注销旧账号", "您好，企业账号须由管理员发起注销流程"),
        Entry("访问 files.zhang.example 报错", "访问 files.zhang.example 报错", Stock),
        Entry("上传很慢", "上传大文件只有每秒几百字节", "您好，请改用分片上传，并检查出口带宽"),
        Entry("刷新不生效", "更新了图片但是看到的还是旧的", Stock),
        Entry("如何开通日志", "日志在哪里开", "您好，日志在统计分析里开通"),
    ];

    [Fact]
    public void A_part_issued_again_as_it_was_changes_nothing()
    {
        var knowledge = With(First);
        var (ids, ledger) = (knowledge.IdsOf(19), knowledge.Ledger);
        var change = knowledge.Add(19, First);
        Assert.Empty(change.Entries);
        Assert.Equal(First.Length, change.Unchanged);
        Assert.Equal(ids, knowledge.IdsOf(19));
        Assert.Equal(ledger!.Lines.Select(Facts), knowledge.Ledger!.Lines.Select(Facts));
    }

    [Fact]
    public void An_entry_inserted_before_others_with_its_title_and_question_takes_none_of_their_ids()
    {
        var knowledge = With(First);
        var ids = knowledge.IdsOf(19);
        var change = knowledge.Add(19, [First[0], Entry("账号注销", "我想注销旧账号", "您好，先解绑域名"), .. First[1..]]);
        Assert.Equal(ids, knowledge.IdsOf(19).Where((_, i) => i != 1));
        Assert.Equal([EntryChangeKind.New], change.Entries.Select(entry => entry.Kind));
    }

    [Fact]
    public void Another_answer_to_one_of_two_equal_questions_keeps_both_ids()
    {
        var knowledge = With(First);
        var ids = knowledge.IdsOf(19);
        var change = knowledge.Add(19, Replace(2, Entry("账号注销", "我想注销旧账号", "您好，企业账号须由管理员发起注销流程，三个工作日内完成")));
        Assert.Equal(ids, knowledge.IdsOf(19));
        Assert.Equal("the answer changed", Assert.Single(change.Entries).Detail);
    }

    [Theory]
    [InlineData("访问 [SANITIZED_DOMAIN] 报错", "访问 [SANITIZED_DOMAIN] 报错", Stock)]
    [InlineData("[SANITIZED_DOMAIN]", "[SANITIZED_DOMAIN]", Stock)]
    [InlineData("访问 files.zhang.example 报错", "访问 files.zhang.example 报错，昨天开始的", "您好，请先检查源站，再刷新缓存")]
    public void A_title_more_redacted_and_an_edited_question_keep_their_id(string title, string question, string answer)
    {
        var knowledge = With(First);
        var ids = knowledge.IdsOf(19);
        var change = knowledge.Add(19, Replace(3, Entry(title, question, answer)));
        Assert.Equal(ids, knowledge.IdsOf(19));
        Assert.Equal(EntryChangeKind.Changed, Assert.Single(change.Entries).Kind);
    }

    [Theory]
    [InlineData("昨天早上更新之后发现有问题，控制台上明明显示成功，换了两台电脑也不行", Stock)]
    [InlineData("换了两台电脑也不行", "您好，浏览器缓存也要清理，参考文档里的步骤")]
    public void A_rewritten_entry_keeps_its_id_by_title_and_neighbours(string question, string answer)
    {
        var knowledge = With(First);
        var ids = knowledge.IdsOf(19);
        knowledge.Add(19, Replace(5, Entry("刷新不生效", question, answer)));
        Assert.Equal(ids, knowledge.IdsOf(19));
    }

    [Fact]
    public void A_stock_answer_at_the_same_place_makes_no_entry_the_same()
    {
        var knowledge = With(First);
        var old = knowledge.IdsOf(19)[5];
        var change = knowledge.Add(19, Replace(5, Entry("域名备案查询", "备案号在哪里看得到", Stock)));
        Assert.DoesNotContain(old, knowledge.IdsOf(19));
        Assert.Equal([EntryChangeKind.New, EntryChangeKind.Withdrawn], change.Entries.Select(entry => entry.Kind));
    }

    [Fact]
    public void Edited_neighbours_of_inserted_and_removed_entries_keep_their_ids()
    {
        var knowledge = With(First);
        var ids = knowledge.IdsOf(19);
        knowledge.Add(19,
            Entry("全新的第一条", "谁排在最前面", "您好，是这一条"),
            Entry("证书过期怎么办", "网站证书今天到期了，浏览器提示不安全", "您好，在证书页面续期后重新部署即可，约十分钟生效"),
            First[2],
            Entry("又一条新的", "夹在中间的问题", "您好，没有关系"),
            Entry("访问 [SANITIZED_DOMAIN] 报错", "访问 [SANITIZED_DOMAIN] 报错", Stock),
            Entry("上传特别慢", "上传大文件只有每秒几百字节，怎么加快", "您好，请改用分片上传，并检查出口带宽"),
            First[5],
            First[6]);
        var after = knowledge.IdsOf(19);
        Assert.Equal([ids[0], ids[2], ids[3], ids[4], ids[5], ids[6]], new[] { 1, 2, 4, 5, 6, 7 }.Select(i => after[i]));
        Assert.Equal(new EntryId(ids[1]), Assert.Single(knowledge.Site.Retired).Id);
    }

    [Fact]
    public void A_rewritten_entry_that_moved_is_known_by_its_answer()
    {
        var knowledge = With(First);
        var ids = knowledge.IdsOf(19);
        knowledge.Add(19, [Entry("日志如何开通", "日志在哪里开呢", "您好，日志在统计分析里开通"), .. First[..6]]);
        Assert.Equal([ids[6], .. ids[..6]], knowledge.IdsOf(19));
    }

    [Fact]
    public void An_entry_that_moved_and_was_edited_all_over_is_known_by_a_title_that_no_other_has()
    {
        var knowledge = With(First);
        var ids = knowledge.IdsOf(19);
        var edited = Entry("上传很慢", "今天上传大文件只有每秒几百字节", "您好，请改用分片上传，并检查出口带宽和网关");
        knowledge.Add(19, [edited, .. First[..4], .. First[5..]]);
        Assert.Equal(ids[4], knowledge.IdsOf(19)[0]);

        var another = Entry("如何开通日志", "直播画面花屏", "您好，请降低码率");
        knowledge.Add(19, [another, edited, .. First[..4], First[5]]);
        Assert.DoesNotContain(knowledge.IdsOf(19)[0], ids);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(0)]
    [InlineData(6)]
    public void An_entry_that_was_edited_all_over_is_known_by_neighbours_that_moved_to_another_part_with_it(int index)
    {
        string[] edited =
        [
            Entry("证书过期了怎么办呢", "网站证书今天到期了，浏览器提示不安全", "您好，在证书页面续期后重新部署即可，约十分钟生效"),
            Entry("上传特别慢", "上传大文件只有每秒几百字节，怎么加快", "您好，请改用分片上传，并检查出口带宽和网关"),
            Entry("如何开通日志呢", "日志在哪里开呢", "您好，日志在统计分析里面开通即可"),
        ];
        var knowledge = With(First);
        var ids = knowledge.IdsOf(19);
        knowledge.Remove(19);
        knowledge.Put(18, Replace(index, edited[index / 3]));
        knowledge.Put(19, Entry("新的部分", "编号给了别的内容", "您好，这里是新的内容"));
        knowledge.Put(20, Entry("再一个部分", "后面还有", "您好，后面的内容"));
        Assert.Equal(ids, knowledge.IdsOf(18));
        Assert.Empty(knowledge.Site.Retired);
    }

    [Fact]
    public void Another_entry_among_neighbours_that_moved_is_new()
    {
        var knowledge = With(First);
        var old = knowledge.IdsOf(19)[4];
        knowledge.Remove(19);
        knowledge.Put(20, Replace(4, Entry("短信签名被驳回", "签名审核一直不通过", "您好，请补充营业执照后再次提交")));
        Assert.DoesNotContain(old, knowledge.IdsOf(20));
        Assert.Equal(old, Assert.Single(knowledge.Site.Retired).Id.Value);
    }

    [Fact]
    public void What_is_removed_is_withdrawn_for_ever_and_comes_back_with_its_id()
    {
        var knowledge = With(First);
        var id = new EntryId(knowledge.IdsOf(19)[4]);
        var change = knowledge.Add(19, Without(4));
        Assert.Equal((EntryChangeKind.Withdrawn, id, ""), (change.Entries[0].Kind, change.Entries[0].Id, change.Entries[0].Title));
        Assert.Equal(new RetiredEntry(id, null), Assert.Single(knowledge.Site.Retired));
        Assert.Equal(LedgerState.Withdrawn, knowledge.LineOf(id).State);

        knowledge.Add(20, Entry("别的", "别的问题", "别的解答"));
        Assert.Equal(new RetiredEntry(id, null), Assert.Single(knowledge.Site.Retired));

        Assert.Equal(EntryChangeKind.Revived, knowledge.Add(21, First[4]).Entries[0].Kind);
        Assert.Equal([id.Value], knowledge.IdsOf(21));
        Assert.Empty(knowledge.Site.Retired);
    }

    [Fact]
    public void Exact_repeats_are_one_page_that_counts_and_the_earliest_keeps_the_id()
    {
        var knowledge = With(First);
        var ids = knowledge.IdsOf(19);
        var change = knowledge.Add(20, First[0].Replace("到期", "到\u00A0期"), Entry("新的问题", "从来没有人问过", "您好，现在有了"), First[0]);
        Assert.Equal([EntryChangeKind.New, EntryChangeKind.Repeated, EntryChangeKind.Repeated], change.Entries.Select(entry => entry.Kind));
        Assert.Equal(3, knowledge.Site.Entry(new EntryId(ids[0])).Asked);
        Assert.Single(knowledge.IdsOf(20));
        Assert.Contains("QD1113", knowledge.Codes);

        // The earlier part goes: the page stays where it is, and shows the later entry.
        knowledge.Add(19, First[1..]);
        Assert.Equal(ids[0], knowledge.IdsOf(20)[0]);
        Assert.Equal(2, knowledge.Site.Entry(new EntryId(ids[0])).Asked);
    }

    [Fact]
    public void Near_repeats_stay_apart()
    {
        var knowledge = With(First);
        knowledge.Add(20, First[0].Replace("昨天", "前天"));
        Assert.Equal(First.Length + 1, knowledge.Site.Entries.Length);
        Assert.DoesNotContain("QD1113", knowledge.Codes);
    }

    [Fact]
    public void Two_entries_that_were_edited_until_they_were_the_same_become_one_and_the_other_address_leads_there()
    {
        var knowledge = With(First);
        var ids = knowledge.IdsOf(19);
        var change = knowledge.Add(19, Replace(2, First[1]));
        Assert.Equal(new RetiredEntry(new EntryId(ids[2]), new EntryId(ids[1])), Assert.Single(knowledge.Site.Retired));
        Assert.Equal(2, knowledge.Site.Entry(new EntryId(ids[1])).Asked);
        Assert.Equal([EntryChangeKind.Repeated, EntryChangeKind.Merged], change.Entries.Select(entry => entry.Kind));

        // Once merged, it leads there even when nothing of it is left.
        knowledge.Add(19, Without(2));
        Assert.Equal(new RetiredEntry(new EntryId(ids[2]), new EntryId(ids[1])), Assert.Single(knowledge.Site.Retired));
    }

    [Fact]
    public void Without_a_ledger_a_part_issued_anew_is_compared_with_the_one_it_replaces()
    {
        var knowledge = new GrowingBase();
        knowledge.Put(19, First);
        var ids = knowledge.IdsOf(19);
        var change = knowledge.Add(19, Replace(3, Entry("[SANITIZED_DOMAIN]", "[SANITIZED_DOMAIN]", Stock)));
        Assert.Equal(EntryChangeKind.Changed, Assert.Single(change.Entries).Kind);
        Assert.Equal(ids, knowledge.IdsOf(19));
    }

    [Fact]
    public void A_ledger_that_is_behind_is_reported_and_builds_the_ids_that_adding_gives()
    {
        var knowledge = With(First);
        Assert.DoesNotContain("QD1111", knowledge.Codes);
        knowledge.Put(20, Entry("账号注销", "我想注销旧账号", "您好，第三种解答"), Entry("新的", "新的问题", "新的解答"));
        Assert.Contains("QD1111", knowledge.Codes);
        var ids = knowledge.IdsOf(20);
        Assert.Equal(2, knowledge.Settle().Entries.Length);
        Assert.Equal(ids, knowledge.IdsOf(20));
        Assert.DoesNotContain("QD1111", knowledge.Codes);
    }

    [Fact]
    public void A_line_deleted_from_the_ledger_is_missed_and_its_address_answers_still()
    {
        var knowledge = With(First);
        knowledge.Add(19, Replace(1, Entry("换了", "完全另一个问题呢", "完全另一个解答吧")));
        var withdrawn = knowledge.Site.Retired.Single().Id;
        var deleted = new EntryId(knowledge.IdsOf(19)[3]);
        knowledge.Put(19, [.. First[..3], .. First[4..]]);
        knowledge.Ledger = knowledge.Ledger! with { Lines = [.. knowledge.Ledger.Lines.Where(line => line.Id != deleted)] };
        Assert.Contains("QD1112", knowledge.Codes);
        Assert.Contains(knowledge.Site.Retired, retired => retired.Id == deleted);
        knowledge.Settle();
        Assert.DoesNotContain("QD1112", knowledge.Codes);
        Assert.Contains(knowledge.Site.Retired, retired => retired.Id == deleted);
        Assert.NotEqual(withdrawn, deleted);
    }

    [Fact]
    public void The_order_of_the_ledger_makes_no_difference()
    {
        var knowledge = With(First);
        var lines = knowledge.Ledger!.Lines.ToArray();
        knowledge.Put(19, Replace(3, Entry("[SANITIZED_DOMAIN]", "[SANITIZED_DOMAIN]", Stock)));
        var ids = knowledge.IdsOf(19);
        Gen.Shuffle(lines).Sample(
            shuffled =>
            {
                var other = new GrowingBase { Ledger = knowledge.Ledger with { Lines = [.. shuffled] } };
                other.Put(19, Replace(3, Entry("[SANITIZED_DOMAIN]", "[SANITIZED_DOMAIN]", Stock)));
                Assert.Equal(ids, other.IdsOf(19));
            },
            iter: 20, threads: 1);
    }

    private static GrowingBase With(string[] entries)
    {
        var knowledge = new GrowingBase();
        knowledge.Add(19, entries);
        return knowledge;
    }

    private static string[] Replace(int index, string entry) => [.. First[..index], entry, .. First[(index + 1)..]];

    private static string[] Without(int index) => [.. First[..index], .. First[(index + 1)..]];

    private static LedgerLine Facts(LedgerLine line) => line with { Span = null };

    private static string Entry(string title, string question, string answer) => Make.Entry(title: title, question: question, answer: answer);
}
