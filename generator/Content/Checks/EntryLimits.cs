using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Content.Checks;

/// <summary>What an entry may take, so that none can stop the others: one that takes more is left out.</summary>
internal static class EntryLimits
{
    /// <summary>The most UTF-16 units of an entry. Markup makes about forty of one at most, so that its page stays far below what a page may have.</summary>
    public const int MostCharacters = 500_000;

    /// <summary>The most root causes of an entry: each has pages of its own.</summary>
    public const int MostCauses = 100;

    /// <summary>The most UTF-16 units of a category or a root cause: both stand on many pages.</summary>
    public const int LongestName = 2_000;

    /// <summary>Whether an entry is short enough to be read.</summary>
    public static bool Allow(ScannedEntry entry, PartFindings findings)
    {
        var length = findings.File.Text.AsSpan(entry.Heading.Start, entry.End - entry.Heading.Start).TrimEnd().Length;
        return length <= MostCharacters || Refuse(entry.Heading, $"{length:N0} characters", MostCharacters, findings);
    }

    /// <summary>Whether the names that an entry gives are few and short enough.</summary>
    public static bool Allow(Entry entry, Line heading, PartFindings findings)
    {
        if (entry.Category.Span.Length > LongestName)
            return Refuse(heading, $"a category of {entry.Category.Span.Length:N0} characters", LongestName, findings);
        if (entry.Causes.FirstOrDefault(cause => cause.Span.Length > LongestName) is { } name)
            return Refuse(heading, $"a root cause of {name.Span.Length:N0} characters", LongestName, findings);
        return entry.Causes.Length <= MostCauses || Refuse(heading, $"{entry.Causes.Length:N0} root causes", MostCauses, findings);
    }

    private static bool Refuse(Line heading, string has, int most, PartFindings findings)
    {
        var title = Grammar.TrimHeadingSigns(heading.Of(findings.File.Text));
        findings.Add(ContentRules.EntryTooLong, heading, $"the entry {Quotation.Of(title)} has {has} and is left out; at most {most:N0} were expected");
        return false;
    }
}
