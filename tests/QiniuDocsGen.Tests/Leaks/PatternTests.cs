using QiniuDocsGen.Leaks;

namespace QiniuDocsGen.Tests.Leaks;

/// <summary>The examples that each pattern carries.</summary>
public sealed class PatternTests
{
    public static TheoryData<string, string> Hits() => [.. LeakPatterns.All.SelectMany(pattern => pattern.Hits.Select(hit => (pattern.Kind, hit)))];

    public static TheoryData<string, string> Misses() => [.. LeakPatterns.All.SelectMany(pattern => pattern.Misses.Select(miss => (pattern.Kind, miss)))];

    [Theory]
    [MemberData(nameof(Hits))]
    public void A_pattern_finds_its_examples_and_no_more(string kind, string example)
    {
        var (text, values) = Marked.Read(example);
        Assert.Equal(values, Marked.Find(LeakPatterns.ByKind(kind)!, text));
    }

    [Theory]
    [MemberData(nameof(Misses))]
    public void A_pattern_leaves_its_look_alikes_alone(string kind, string example) => Assert.Empty(Marked.Find(LeakPatterns.ByKind(kind)!, example));

    [Fact]
    public void Every_pattern_has_examples_of_both_sorts_and_a_name_of_its_own()
    {
        Assert.All(LeakPatterns.All, pattern => Assert.True(pattern.Hits.Length > 0 && pattern.Misses.Length > 1, pattern.Kind));
        Assert.Equal(LeakPatterns.All.Length, LeakPatterns.All.Select(pattern => pattern.Kind).Distinct().Count());
        Assert.All(LeakPatterns.All, pattern => Assert.StartsWith("QD2", pattern.Rule.Code));
    }
}
