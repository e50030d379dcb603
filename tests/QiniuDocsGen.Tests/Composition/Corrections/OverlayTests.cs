using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Sources.Settings;
using QiniuDocsGen.Tests.Composition.Identity;
using QiniuDocsGen.Tests.Golden;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Composition.Corrections;

/// <summary>What <c>overlays.yml</c> does to entries, and what it says when it does not fit them any more.</summary>
public sealed class OverlayTests
{
    private const string Secret = "张三丰的店";

    private static readonly string[] Entries =
    [
        Make.Entry(title: $"{Secret}打不开", question: $"{Secret}打不开，{Secret}昨天还好", answer: "您好，已恢复", category: $"{Secret}｜其他"),
        Make.Entry(title: "证书过期", question: "证书过期了怎么办", answer: "您好，续期即可"),
        Make.Entry(title: "证书到期", question: "证书到期了怎么办", answer: "您好，续期就好"),
    ];

    private readonly GrowingBase knowledge = new();
    private readonly EntryId first;
    private readonly EntryId second;
    private readonly EntryId third;

    public OverlayTests()
    {
        knowledge.Add(1, Entries);
        (first, second, third) = (new(knowledge.IdsOf(1)[0]), new(knowledge.IdsOf(1)[1]), new(knowledge.IdsOf(1)[2]));
    }

    [Fact]
    public void Title_category_causes_tier_and_note_are_corrected_before_anything_is_derived()
    {
        Read($"{second}:\n  title: 证书过期怎么续\n  category: 证书｜续期\n  causes: [证书管理]\n  tier: A\n  note: 2026 年起自动续期。\n");
        var entry = knowledge.Site.Entry(second);
        Assert.Equal("证书过期怎么续", entry.Entry.Title.Text);
        Assert.Contains(knowledge.Site.Products, product => product.Name == "证书" && product.Entries.Contains(second));
        Assert.Contains(knowledge.Site.Causes, cause => cause.Name == "证书管理" && cause.Entries.Contains(second));
        Assert.Equal((Tier.A, "2026 年起自动续期。"), (entry.TierOverride, entry.Note));
        knowledge.Settle();
        Assert.Empty(knowledge.Findings);
    }

    [Fact]
    public void A_redaction_takes_the_text_out_of_every_place_of_the_entry()
    {
        var named = Route.Product(knowledge.Site.Entry(first).Product);
        Read($"{first}:\n  redactions:\n    - text: {Secret}\n      with: '[REDACTED_NAME]'\n      count: 4\n");
        var entry = knowledge.Site.Entry(first);
        Assert.Equal("[REDACTED_NAME]打不开", entry.Entry.Title.Text);
        Assert.Equal("[REDACTED_NAME]打不开，[REDACTED_NAME]昨天还好", entry.Entry.Question!.Text);
        // The name of its product held the text, and so did the address of the product: that one leads nowhere, and the ledger forgets it.
        Assert.NotEmpty(knowledge.Ledger!.Lists.Where(list => list.Route.Value.StartsWith(named.Value, StringComparison.Ordinal)));
        Assert.DoesNotContain(knowledge.Site.MovedLists, list => list.From.Value.StartsWith(named.Value, StringComparison.Ordinal));
        knowledge.Settle();
        Assert.DoesNotContain(knowledge.Ledger.Lists, list => list.Route.Value.StartsWith(named.Value, StringComparison.Ordinal));
        Assert.Empty(knowledge.Findings);
        AssertForgotten(entry);
        Assert.DoesNotContain(Secret, string.Concat(knowledge.Site.Products.Select(product => product.Name)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_is_taken_out_of_findings_too_also_of_those_made_before()
    {
        Read($"{first}:\n  redactions:\n    - text: {Secret}\n      count: 4\n");
        var (concealment, file) = (knowledge.Site.Concealment, Make.File($"# 一\n\n## {Secret}打不开\n"));
        var rule = new DiagnosticRule("QD1999", "test", Severity.Warning, "", "");
        var long60 = new string('长', 57);
        var findings = concealment.Apply(
        [
            rule.At(file.Span(8, 13), $"`{Secret}打不开` is wrong", new DiagnosticNote($"see `{Secret}`", file.Span(8, 9))),
            rule.Report($"{Quotation.Of(long60 + Secret)} is long"),
        ]);
        var text = new StringWriter();
        TextFormatter.Write(text, findings);
        Assert.DoesNotContain("张三丰", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("打不开", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_entry_is_withdrawn_and_comes_back_when_the_overlay_goes()
    {
        Read($"{second}:\n  hide: true\n");
        Assert.Equal([new RetiredEntry(second, null)], knowledge.Site.Retired);
        Assert.Contains("QD1111", knowledge.Codes);
        Assert.Equal("hidden by overlays.yml", Assert.Single(knowledge.Settle().Entries).Detail);
        Assert.Equal(LedgerState.Withdrawn, knowledge.LineOf(second).State);
        Assert.Empty(knowledge.Codes);

        // Edited while it is hidden, it stays hidden.
        knowledge.Add(1, Entries[0], Entries[1].Replace("续期即可", "续期即可，稍等生效"), Entries[2]);
        Assert.Equal([new RetiredEntry(second, null)], knowledge.Site.Retired);
        knowledge.Overlays = [];
        Assert.Equal(EntryChangeKind.Revived, Assert.Single(knowledge.Settle().Entries).Kind);
        Assert.Equal(second, knowledge.IdOf("证书过期"));
    }

    [Fact]
    public void An_entry_led_to_another_is_merged_into_it_also_over_a_third()
    {
        Read($"{third}:\n  canonical: {second}\n{second}:\n  canonical: {first}\n");
        Assert.Equal([first, first], knowledge.Site.Retired.Select(retired => retired.MovedTo!.Value));
        Assert.Equal(3, knowledge.Site.Entry(first).Asked);
        knowledge.Settle();
        Assert.Equal((LedgerState.Merged, first), (knowledge.LineOf(third).State, knowledge.LineOf(third).MergedInto!.Value));

        // What was merged leads on when its own entry is gone, and needs no overlay any more.
        knowledge.Overlays = [];
        knowledge.Add(1, Entries[0], Entries[1]);
        Assert.Equal([new RetiredEntry(third, first)], knowledge.Site.Retired);
    }

    [Fact]
    public void An_entry_that_is_gone_can_be_led_elsewhere()
    {
        knowledge.Add(1, Entries[0], Entries[1]);
        Read($"{third}:\n  canonical: {second}\n");
        Assert.Equal([new RetiredEntry(third, second)], knowledge.Site.Retired);
    }

    [Fact]
    public void What_does_not_fit_is_an_error_that_tells_no_text()
    {
        knowledge.Add(1, Entries[0], Entries[1]);
        var text = Read(
            $"""
            abcdefghij:
              hide: true
            {third}:
              note: 已删除
            {first}:
              canonical: abcdefghij
              redactions:
                - text: {Secret}
                  count: 2
                - {"{"} text: "不在其中的字", with: x {"}"}
            {second}:
              canonical: {second}
            """);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("不在其中", text, StringComparison.Ordinal);
        Goldens.AssertText("overlays/misfits.txt", text.Replace(first.Value, "FIRST").Replace(second.Value, "SECOND").Replace(third.Value, "THIRD"));
        Assert.Equal(2, knowledge.Site.Entries.Length);
    }

    [Fact]
    public void Faults_of_the_file_are_errors_that_tell_no_text()
    {
        var text = Read(
            """
            one:
              redactions: [杭州市西湖区某路一号]
            two:
              redactions:
                - text: ["杭州市西湖区某路一号"]
                - with: y
                - text: 密
                  with: 秘密
                  times: 3
            three:
              titel: x
              tier: D
              category: 只有产品
              hide: maybe
            four: hidden
            """);
        Assert.DoesNotContain("西湖", text, StringComparison.Ordinal);
        Goldens.AssertText("overlays/faults.txt", text);
    }

    /// <summary>Reads overlays and returns all findings as text.</summary>
    private string Read(string yaml)
    {
        var found = new List<Diagnostic>();
        var file = new SourceFile(RelativePath.Parse(OverlaysReader.FileName), "content/overlays.yml", yaml) { IsConfidential = true };
        knowledge.Overlays = OverlaysReader.Read(file, found);
        var text = new StringWriter { NewLine = "\n" };
        TextFormatter.Write(text, DiagnosticLog.SortAndFold(found.Concat(knowledge.Findings.Where(finding => finding.Rule.Code != "QD1111"))));
        return text.ToString();
    }

    private static void AssertForgotten(SiteEntry entry)
    {
        Assert.DoesNotContain(Secret, entry.Part.File.Text, StringComparison.Ordinal);
        Assert.All(entry.Part.Entries, other => Assert.DoesNotContain(Secret, other.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, entry.Entry.Title.Span.Text + entry.Entry.Question!.Span.Text, StringComparison.Ordinal);
    }
}
