using System.Collections.Immutable;
using CsCheck;
using QiniuDocsGen.Composition.Similarity;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Composition.Similarity;

public sealed class RelationPropertyTests
{
    private static readonly string[] Words =
        ["回源端口", "小程序码", "发票抬头", "带宽峰值", "断点续传", "怎么", "您好", "修改", "过期", "无法下载", "NoSuchKey", "返回 478", "[图片]", "Python", "，", " ", "<b>", "\ud83d\ude00", "ＡＢＣ", "證書"];

    private static readonly Gen<string> Phrase = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 7].Select(string.Concat);
    private static readonly Gen<string> Entry = Gen.Select(Phrase, Phrase, Phrase, (title, question, answer) => Make.Entry("题" + title, question: "问" + question, answer: "答" + answer));

    [Fact]
    public void Clusters_are_apart_and_every_member_names_the_others() =>
        Entry.Array[2, 40].Sample(entries =>
        {
            var found = Find(entries);
            var members = found.Clusters.SelectMany(c => c.Entries).ToList();
            Assert.Equal(members.Count, members.Distinct().Count());
            Assert.All(found.Clusters, c => Assert.Contains(c.Representative, c.Entries));
            foreach (var cluster in found.Clusters.Where(c => c.Entries.Length <= RelationFinder.MostSame))
                Assert.All(cluster.Entries, id => Assert.Equal(cluster.Entries.Where(other => other != id), found.ByEntry[id].Same));
        }, iter: 200);

    [Fact]
    public void No_entry_goes_with_itself_and_evidence_stands_in_the_other_entry() =>
        Entry.Array[2, 40].Sample(entries =>
        {
            var site = Entries(entries);
            var texts = site.ToDictionary(e => e.Id, e => e.Entry.Title.Text + "\n" + string.Join('\n', e.Entry.Sections.Select(s => s.Text)));
            foreach (var (id, relations) in Find(entries).ByEntry)
            {
                Assert.DoesNotContain(id, relations.Same);
                Assert.All(relations.Related, r =>
                {
                    Assert.NotEqual(id, r.Id);
                    Assert.NotEmpty(r.Evidence);
                    Assert.All(r.Evidence, words => Assert.Contains(words, texts[r.Id], StringComparison.Ordinal));
                });
            }
        }, iter: 200);

    [Fact]
    public void One_thread_finds_the_same_as_many() =>
        Entry.Array[10, 40].Sample(entries => Assert.Equal(Describe(Find(entries)), Describe(OnOneThread(() => Find(entries)))), iter: 30);

    private static T OnOneThread<T>(Func<T> work) =>
        Task.Factory.StartNew(work, TestContext.Current.CancellationToken, TaskCreationOptions.None, new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler)
            .GetAwaiter().GetResult();

    private static SiteRelations Find(string[] entries) => RelationFinder.Begin(Entries(entries), new NormalForm(SmallTables.Language));

    private static ImmutableArray<SiteEntry> Entries(string[] entries)
    {
        var part = RoughParts.Of(entries);
        return [.. part.Entries.Select((e, i) => new SiteEntry(new EntryId($"e{i}"), part, e, Slug.Parse("p"), Slug.Parse("t"), []))];
    }

    private static string Describe(SiteRelations found) => string.Join('\n',
        found.Clusters.Select(c => $"{c.Representative}: {string.Join(' ', c.Entries)}").Concat(found.ByEntry.OrderBy(r => r.Key)
            .Select(r => $"{r.Key}: {string.Join(' ', r.Value.Same)} | {string.Join(' ', r.Value.Related.Select(x => $"{x.Id} {x.Reason} {string.Join('/', x.Evidence)}"))}")));
}
