using CsCheck;

namespace QiniuDocsGen.Tests.Composition.Identity;

/// <summary>Whatever is done to a part, also to its number, what is left of it keeps its addresses, and none is ever lost.</summary>
public sealed class ReissuePropertyTests
{
    private const string Words = "域名证书上传下载空间刷新缓存备案账号注销短信签名模板直播推流转码回源加速费用账单发票配额权限密钥日志统计监控报警";

    private static readonly Gen<string> Text = Gen.Int[0, Words.Length - 1].Array[24, 48].Select(picks => string.Concat(picks.Select(i => Words[i])));

    /// <summary>What happens to an entry.</summary>
    private enum Fate
    {
        Kept,
        Answered,
        Asked,
        Removed,
        Preceded,
    }

    private static readonly Gen<Fate> Fates = Gen.Frequency(
        (6, Gen.Const(Fate.Kept)), (1, Gen.Const(Fate.Answered)), (1, Gen.Const(Fate.Asked)), (1, Gen.Const(Fate.Removed)), (1, Gen.Const(Fate.Preceded)));

    private static readonly Gen<(string Question, string Answer, Fate Fate)[]> Parts = Gen.Select(Text, Text, Fates).Array[1, 25];

    [Fact]
    public void What_is_left_of_a_part_keeps_its_ids() => Gen.Select(Parts, Gen.Int[18, 20]).Sample(
        (entries, number) =>
        {
            var knowledge = new GrowingBase();
            knowledge.Add(19, [.. entries.Select(entry => Entry(entry.Question, entry.Answer))]);
            var before = knowledge.IdsOf(19);
            var expected = new List<string?>();
            var issued = new List<string>();
            for (var i = 0; i < entries.Length; i++)
                Issue(entries[i], i < before.Length ? before[i] : "", issued, expected);
            if (issued.Count == 0 || before.Length != entries.Length)
                return;

            knowledge.Remove(19);
            knowledge.Put(number, [.. issued]);
            var after = knowledge.IdsOf(number);
            Assert.Equal(expected.Count, after.Length);
            for (var i = 0; i < after.Length; i++)
            {
                if (expected[i] is { } id)
                    Assert.Equal(id, after[i]);
                else
                    Assert.DoesNotContain(after[i], before);
            }
            knowledge.Settle();
            Assert.Equal(after, knowledge.IdsOf(number));
            var answering = after.Concat(knowledge.Site.Retired.Select(retired => retired.Id.Value)).ToHashSet();
            Assert.All(before, id => Assert.Contains(id, answering));
        },
        iter: 60, threads: 1);

    private static void Issue((string Question, string Answer, Fate Fate) entry, string id, List<string> issued, List<string?> expected)
    {
        if (entry.Fate == Fate.Removed)
            return;
        if (entry.Fate == Fate.Preceded)
        {
            issued.Add(Entry(entry.Question, new string([.. entry.Answer.Reverse()])));
            expected.Add(null);
        }
        issued.Add(entry.Fate switch
        {
            Fate.Answered => Entry(entry.Question, entry.Answer[..12] + "另见控制台说明" + entry.Answer[14..]),
            Fate.Asked => Entry(entry.Question[..^2] + "急", entry.Answer),
            _ => Entry(entry.Question, entry.Answer),
        });
        expected.Add(id);
    }

    private static string Entry(string question, string answer) => Make.Entry(title: "常见问题", question: question, answer: answer);
}
