using QiniuDocsGen.Composition;
using QiniuDocsGen.Composition.Similarity;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Tests.Composition.Similarity;

/// <summary>A small site of entries, and what was found between them by title.</summary>
internal sealed class Related
{
    private static readonly string[] Subjects = ["防盗链", "回源端口", "发票抬头", "带宽峰值", "签名盖章", "快照恢复", "鉴权密钥", "转码水印", "跨域规则", "日志字段", "余额提醒", "解冻流程"];

    private readonly Site site;
    private readonly SiteRelations found;

    private Related(Site site)
    {
        this.site = site;
        found = RelationFinder.Begin(site).Value;
    }

    /// <summary>The clusters, each as the titles of its entries.</summary>
    public string[][] Clusters => [.. found.Clusters.Select(c => c.Entries.Select(Title).ToArray())];

    public static Related Of(params string[] entries) => new(SiteComposer.Compose(RoughParts.Sources(), [RoughParts.Of(entries)]).Value);

    /// <summary>The entries among a dozen others that have nothing in common with them or each other.</summary>
    public static Related Among(params string[] entries) => Of([.. entries, .. Others()]);

    public static IEnumerable<string> Others() =>
        Subjects.Select((subject, i) => Make.Entry(title: subject, question: $"{subject}{(char)('一' + (i * 97))}{(char)('丁' + (i * 89))}", answer: $"{(char)('乙' + (i * 83))}{subject}"));

    public EntryCluster Cluster(int index) => found.Clusters[index];

    public Relations this[int entry] => found.Of(site.Entries[entry].Id);

    /// <summary>The titles that an entry is related to.</summary>
    public string[] TitlesFrom(int entry) => [.. this[entry].Related.Select(r => Title(r.Id))];

    public string Title(EntryId id) => site.Entry(id).Entry.Title.Text;
}
