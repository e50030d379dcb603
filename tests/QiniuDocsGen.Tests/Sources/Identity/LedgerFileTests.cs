using System.Diagnostics;
using CsCheck;
using QiniuDocsGen.Delivery.Content;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Sources;
using QiniuDocsGen.Tests.Composition.Identity;
using QiniuDocsGen.Tests.Golden;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Sources.Identity;

/// <summary>The ledger as a file: written, merged, damaged, read.</summary>
public sealed class LedgerFileTests
{
    private static readonly string[] Entries = [.. Enumerable.Range(1, 12).Select(n => Make.Entry(title: $"第{n}个问题", question: $"第{n}个问题怎么解决", answer: $"您好，这是第{n}个解答"))];

    [Fact]
    public void What_is_written_is_read_again()
    {
        var knowledge = new GrowingBase();
        knowledge.Add(1, Entries);
        knowledge.Add(1, [.. Entries[..4], Entries[6], Entries[6], .. Entries[8..]]);
        var (ledger, found) = Read(LedgerText.Of(knowledge.Ledger!));
        Assert.Empty(found);
        Assert.Equal(knowledge.Ledger!.Salt, ledger!.Salt);
        Assert.Equal(knowledge.Ledger.Lines, ledger.Lines.Select(line => line with { Span = null }));
        Assert.Contains(ledger.Lines, line => line.State == LedgerState.Withdrawn);
    }

    [Fact]
    public void It_holds_no_text()
    {
        var knowledge = new GrowingBase();
        knowledge.Add(1, Entries);
        Assert.All(LedgerText.Of(knowledge.Ledger!), c => Assert.True(char.IsAscii(c)));
    }

    [Fact]
    public void What_two_branches_add_and_edit_is_merged_line_by_line()
    {
        var (start, ours, theirs) = (new GrowingBase(), new GrowingBase(), new GrowingBase());
        start.Add(1, Entries);
        foreach (var branch in new[] { ours, theirs })
        {
            branch.Put(1, Entries);
            branch.Ledger = start.Ledger;
        }
        ours.Add(2, Make.Entry(title: "我们的", question: "我们的问题", answer: "我们的解答"));
        ours.Add(1, [Make.Entry(title: "插入的", question: "插在最前面"), .. Entries]);
        theirs.Add(3, Make.Entry(title: "他们的", question: "他们的问题", answer: "他们的解答"));
        theirs.Add(1, [.. Entries[..3], .. Entries[4..]]);

        var merged = MergeUnion(LedgerText.Of(ours.Ledger!), LedgerText.Of(start.Ledger!), LedgerText.Of(theirs.Ledger!));
        var (ledger, found) = Read(merged);
        Assert.Equal(["QD9045"], found.Select(finding => finding.Rule.Code).Distinct().Except(["QD9043"]));
        var ids = ours.Ledger!.Lines.Concat(theirs.Ledger!.Lines).Select(line => line.Id).Distinct().Order();
        Assert.Equal(ids, ledger!.Lines.Select(line => line.Id).Distinct().Order());

        // The merged content brings it in order, whichever line of an id is the right one.
        var result = new GrowingBase { Ledger = ledger };
        result.Put(1, [Make.Entry(title: "插入的", question: "插在最前面"), .. Entries[..3], .. Entries[4..]]);
        result.Put(2, Make.Entry(title: "我们的", question: "我们的问题", answer: "我们的解答"));
        result.Put(3, Make.Entry(title: "他们的", question: "他们的问题", answer: "他们的解答"));
        Assert.Equal(ours.IdsOf(1).Where((_, i) => i != 4), result.IdsOf(1));
        Assert.Equal(theirs.IdsOf(3), result.IdsOf(3));
        result.Settle();
        Assert.Equal(ids, result.Ledger!.Lines.Select(line => line.Id));
        Assert.Empty(result.Codes);
    }

    [Theory]
    [InlineData("conflict", "<<<<<<< HEAD\nabcdefghij\t/q/abcdefghij/\tpublished\t1\t^\t00\t00\t00\t-\t-\n=======\n>>>>>>> theirs\n")]
    [InlineData("cells", "abcdefghij\t/q/abcdefghij/\tpublished\n")]
    [InlineData("more", "abcdefghij\t/q/abcdefghij/\tpublished\t1\t^\t00\t00\t00\t-\t-\t-\tnew\n")]
    [InlineData("id", "../../etc\t/q/../../etc/\tpublished\t1\t^\t00\t00\t00\t-\t-\n")]
    [InlineData("address", "abcdefghij\t/q/other/\tpublished\t1\t^\t00\t00\t00\t-\t-\n")]
    [InlineData("state", "abcdefghij\t/q/abcdefghij/\tmerged:<b>\t1\t^\t00\t00\t00\t-\t-\n")]
    [InlineData("part", "abcdefghij\t/q/abcdefghij/\tpublished\t\u202E1\t^\t00\t00\t00\t-\t-\n")]
    [InlineData("after", "abcdefghij\t/q/abcdefghij/\tpublished\t1\tA B\t00\t00\t00\t-\t-\n")]
    [InlineData("hash", "abcdefghij\t/q/abcdefghij/\tpublished\t1\t^\t00\tzz\t00\t-\t-\n")]
    [InlineData("sketch", "abcdefghij\t/q/abcdefghij/\tpublished\t1\t^\t00\t00\t00\t0011\t-\n")]
    [InlineData("twice", "abcdefghij\t/q/abcdefghij/\tpublished\t1\t^\t00\t00\t00\t-\t-\nabcdefghij\t/q/abcdefghij/\twithdrawn\t1\t-\t00\t00\t00\t-\t-\n")]
    [InlineData("salts", "# salt ffffffffffffffffffffffff\n")]
    public void A_damaged_line_is_told_with_its_place(string name, string lines)
    {
        var (_, found) = Read(Sealed(lines));
        var text = new StringWriter { NewLine = "\n" };
        TextFormatter.Write(text, found);
        Goldens.AssertText($"ledger/{name}.txt", text.ToString());
    }

    [Fact]
    public void The_same_line_twice_is_one_and_other_line_ends_are_read()
    {
        const string Line = "abcdefghij\t/q/abcdefghij/\tpublished\t1\t^\t00\t00\t00\t-\t-\r\n";
        var (ledger, found) = Read(Sealed($"# any comment\r\n\r\n{Line}{Line}").Replace("aabb\n", "aabb\r\n"));
        Assert.Empty(found);
        Assert.Single(ledger!.Lines);
    }

    [Fact]
    public void A_flood_of_damaged_lines_is_bounded()
    {
        var (_, found) = Read("# salt 00112233445566778899aabb\n" + string.Concat(Enumerable.Repeat("x\n", 50_000)));
        Assert.Equal(21, found.Count);
    }

    [Fact]
    public void A_ledger_without_salt_is_an_error() => Assert.Equal("QD9041", Assert.Single(Read("").Found).Rule.Code);

    [Fact]
    public void No_ledger_however_odd_breaks_a_site() => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 2]).Array[0, 12].Sample(
        links =>
        {
            var lines = links.Select((link, i) => new LedgerLine(new($"id{i}"), (LedgerState)link.Item3, "1", "00", "00", "00", TextSketch.Empty)
            {
                IsPresent = link.Item1 > 0,
                After = link.Item1 > 1 ? new($"id{link.Item1}") : null,
                MergedInto = link.Item3 == (int)LedgerState.Merged ? new($"id{link.Item2}") : null,
            });
            var knowledge = new GrowingBase { Ledger = new Ledger("00112233445566778899aabb", [.. lines]) };
            knowledge.Put(1, Entries);
            var retired = knowledge.Site.Retired;
            Assert.All(links.Select((_, i) => $"id{i}"), id => Assert.Contains(retired, entry => entry.Id.Value == id));
            knowledge.Settle();
            Assert.Equal(retired, knowledge.Site.Retired);
        },
        iter: 100, threads: 1);

    [Theory]
    [InlineData("removed", 5)]
    [InlineData("removed", 1)]
    [InlineData("edited", 0)]
    [InlineData("added", -1)]
    [InlineData("salted", 0)]
    [InlineData("unsealed", 0)]
    [InlineData("newer", 0)]
    public void A_ledger_that_was_altered_by_hand_is_an_error_with_place_and_remedy(string how, int removed)
    {
        var knowledge = new GrowingBase();
        knowledge.Add(1, Entries);
        var lines = LedgerText.Of(knowledge.Ledger!).TrimEnd('\n').Split('\n').ToList();
        var last = lines[^1];
        if (removed > 0)
            lines.RemoveRange(lines.Count - removed, removed);
        else if (how == "edited")
            lines[^1] = last.Replace("published", "withdrawn");
        else if (how == "added")
            lines.Add("abcdefghij\t/q/abcdefghij/\tpublished\t1\t^\t00\t00\t00\t-\t-");
        else if (how == "salted")
            lines[2] = "# salt ffffffffffffffffffffffffffffffff";
        else if (how == "unsealed")
            lines.RemoveAt(1);
        else
            lines[1] = lines[1].Replace("ledger 2:", "ledger 3:");

        var finding = Assert.Single(Read(string.Join('\n', lines) + "\n").Found);
        Assert.Equal(("QD9044", how == "unsealed" ? 1 : 2), (finding.Rule.Code, finding.Span!.Value.Position.Line));
        Assert.Contains("git checkout", finding.Rule.Help, StringComparison.Ordinal);
        Assert.True(removed <= 0 || finding.Message.Contains(removed == 1 ? "1 was removed" : "5 were removed", StringComparison.Ordinal), finding.Message);
    }

    [Fact]
    public void Lists_are_read_again_and_of_two_branches_the_longer_one_and_the_names_of_both_count()
    {
        const string One = "0123456789abcdef0123";
        const string Other = "123456789abcdef01234";
        var knowledge = new GrowingBase();
        knowledge.Add(1, Entries);
        Assert.NotEmpty(knowledge.Ledger!.Lists);
        Assert.Equal(knowledge.Ledger.Lists, Read(LedgerText.Of(knowledge.Ledger)).Ledger!.Lists);

        var (ledger, found) = Read(Sealed($"/c/x/\t2\t{One},{Other}\n/c/x/\t5\t{One}\n/causes/y/\t1\n"));
        Assert.Empty(found);
        Assert.Equal([new LedgerList(new("c/x"), 5) { Names = $"{One},{Other}" }, new LedgerList(new("causes/y"), 1)], ledger!.Lists);
        foreach (var damaged in new[] { "/c/../x/\t1", "/q/abc/\t1", "/c/x\t1", "/c/x/", "/c/x/\t0", "/c/x/\t1\t1", $"/c/x/\t1\t{One},", $"/c/x/\t1\t{One}\t1" })
            Assert.Equal("QD9041", Assert.Single(Read(Sealed(damaged + "\n")).Found).Rule.Code);
    }

    [Fact]
    public void A_list_with_far_more_pages_than_the_ledger_has_entries_is_an_error_and_does_not_make_them_all_answer()
    {
        var (ledger, found) = Read(Sealed("/c/x/\t1000000\n/c/y/\t1000\n"));

        var finding = Assert.Single(found);
        Assert.Equal("QD9044", finding.Rule.Code);
        Assert.StartsWith("the list has 1,000,000 pages, and the ledger 0 entries", finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("/c/x/", finding.Span!.Value.File.Text[finding.Span.Value.Start..], StringComparison.Ordinal);
        Assert.Equal([1000, 1000], ledger!.Lists.Select(list => list.Pages));
    }

    /// <summary>A ledger of these lines as docsgen would have sealed it.</summary>
    private static string Sealed(string lines)
    {
        const string Salt = "00112233445566778899aabb";
        var texts = lines.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && line[0] != '#');
        return $"{LedgerSeal.Of(Salt, texts)}\n# salt {Salt}\n{lines}";
    }

    private static (Ledger? Ledger, List<Diagnostic> Found) Read(string text)
    {
        var found = new List<Diagnostic>();
        return (LedgerReader.Read(new SourceFile(RelativePath.Parse(Ledger.FileName), "content/ledger.tsv", text), found), found);
    }

    /// <summary>Merges as git does where <c>.gitattributes</c> says <c>merge=union</c>.</summary>
    private static string MergeUnion(string ours, string start, string theirs)
    {
        var folder = Directory.CreateTempSubdirectory("docsgen-merge-").FullName;
        try
        {
            foreach (var (name, text) in new[] { ("ours", ours), ("start", start), ("theirs", theirs) })
                File.WriteAllText(Path.Combine(folder, name), text);
            var arguments = new ProcessStartInfo("git", ["merge-file", "-p", "--union", "ours", "start", "theirs"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
            using var git = Process.Start(arguments)!;
            var merged = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            Assert.Equal(0, git.ExitCode);
            return merged;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
