using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Model;

/// <summary>An entry made readable.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Sections">One for each section of the entry, in its order.</param>
/// <param name="Excerpt">The beginning of the answer as plain text on one line, for cards and descriptions; empty when there is none.</param>
public sealed record Article(EntryId Id, ImmutableArray<ArticleSection> Sections, string Excerpt)
{
    /// <summary>The first part of the answer that says something, verbatim, as plain text on one line; empty when there is none.</summary>
    public string KeyPoint { get; init; } = "";

    /// <summary>What stands for a title that shows nothing; null where it shows something.</summary>
    public string? StandInTitle { get; init; }

    /// <summary>The title with a mark where words were taken out and without marks of direction; null where it is as written.</summary>
    public string? PlainTitle { get; init; }

    /// <summary>The title as written, with a badge where words were taken out; null where none were.</summary>
    public Html? BadgedTitle { get; init; }

    /// <summary>What the article is worth to a reader with the same question.</summary>
    public Tier Tier { get; init; } = Tier.B;

    /// <summary>Why it has this tier: names of rules, such as <c>has-steps</c>.</summary>
    public ImmutableArray<string> TierReasons { get; init; } = [];

    /// <summary>The title that people are shown where no badge can stand, and that may be cut: in links, lists and heads of pages.</summary>
    /// <param name="entry">The entry of the article.</param>
    public string TitleOf(SiteEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return StandInTitle ?? PlainTitle ?? entry.Entry.Title.Text;
    }

    /// <summary>The heading of the entry: its title as written, or what stands for it.</summary>
    /// <param name="entry">The entry of the article.</param>
    public string HeadingOf(SiteEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return StandInTitle ?? entry.Entry.Title.Text;
    }

    /// <summary>The first section of a kind; null when there is none.</summary>
    public ArticleSection? Section(SectionKind kind) => Sections.FirstOrDefault(s => s.Kind == kind);

    /// <summary>The plain text of the first section of a kind; empty when there is none.</summary>
    public string PlainText(SectionKind kind) => Section(kind)?.PlainText ?? "";

    /// <summary>The shown text of the first section of a kind; empty when there is none.</summary>
    public string ShownText(SectionKind kind) => Section(kind)?.ShownText ?? "";
}

/// <summary>A section made readable.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Heading">The heading as written; empty for text under no heading.</param>
/// <param name="Html">Its markup.</param>
/// <param name="PlainText">Its words on one line: no markup, no placeholders, no notes of ours.</param>
public sealed record ArticleSection(SectionKind Kind, string Heading, Html Html, string PlainText)
{
    /// <summary>What the text consists of, outer blocks before inner ones; none for authored text, which has its structure in its markup.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>The plain text with a mark where words were taken out: what people are shown of it.</summary>
    public string ShownText { get; init; } = PlainText;

    /// <summary>The plain text without greetings and requests to wait: what there is to find.</summary>
    public string SearchText { get; init; } = PlainText;
}

/// <summary>What a block is. In this order they nest: one that is named earlier may hold those named later.</summary>
public enum BlockKind : byte
{
    /// <summary>One reply of an answer.</summary>
    Turn,

    /// <summary>A reply that only greets or asks to wait.</summary>
    Aside,

    /// <summary>A list whose markers are part of its text.</summary>
    List,

    /// <summary>One item of a list, from its marker to the next.</summary>
    Item,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>Preformatted lines: code or a log.</summary>
    Code,

    /// <summary>JSON, shown with an indentation of our own.</summary>
    Json,

    /// <summary>A place without text: a list lost items together with a link there.</summary>
    HoleNote,

    /// <summary>A place without text: a list goes on there with a number that is not the next one, whatever became of the items between. Nothing is shown for it.</summary>
    Gap,

    /// <summary>A place without text: the record of an answer ends there, whether or not the talk did.</summary>
    EndNote,

    /// <summary>The marker of a list item, such as <c>1、</c>.</summary>
    Marker,

    /// <summary>The words that say what a paragraph is about, such as <c>注意：</c>.</summary>
    Lead,

    /// <summary>A way through menus, such as <c>域名管理 => 配置</c>.</summary>
    Path,

    /// <summary>The name of something on a screen, such as <c>[域名管理]</c>.</summary>
    Label,

    /// <summary>Code within a sentence.</summary>
    InlineCode,

    /// <summary>The mark that the export left in the place of a picture.</summary>
    Picture,

    /// <summary>The mark that the export left in the place of words.</summary>
    Removed,
}

/// <summary>A run of a section's text and what it is. Blocks nest; they never cross.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first UTF-16 unit in the text of the section.</param>
/// <param name="End">The unit behind its last.</param>
public readonly record struct Block(BlockKind Kind, int Start, int End);

/// <summary>The articles of a site, each made when it is first asked for, on the thread that asks.</summary>
public sealed class ArticleSet
{
    private readonly Site site;
    private readonly Func<SiteEntry, StageResult<Article>> format;
    private readonly StageResult<Article>?[] made;

    /// <summary>Articles of which none is made yet.</summary>
    /// <param name="site">The site.</param>
    /// <param name="format">Makes the article of an entry: a pure function, for what two threads make at once must be the same.</param>
    public ArticleSet(Site site, Func<SiteEntry, StageResult<Article>> format)
    {
        ArgumentNullException.ThrowIfNull(site);
        this.site = site;
        this.format = format;
        made = new StageResult<Article>[site.Entries.Length];
    }

    /// <summary>The article of an entry.</summary>
    public Article this[EntryId id] => Made(site.IndexOf(id)).Value;

    /// <summary>Makes those that are not made yet, on all cores.</summary>
    /// <returns>What was found while all of them were made, in the order of the site.</returns>
    public ImmutableArray<Diagnostic> MakeAll()
    {
        Parallel.For(0, made.Length, i => Made(i));
        return [.. made.SelectMany(article => article!.Diagnostics)];
    }

    private StageResult<Article> Made(int entry) => Volatile.Read(ref made[entry]) ?? Make(entry);

    private StageResult<Article> Make(int entry)
    {
        var article = format(site.Entries[entry]);
        return Interlocked.CompareExchange(ref made[entry], article, null) ?? article;
    }
}

/// <summary>Markup that is safe to stand in a page as it is. The only type that templates do not escape.</summary>
/// <param name="Value">The markup.</param>
public readonly record struct Html(string Value)
{
    /// <summary>No markup.</summary>
    public static Html Empty { get; } = new("");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
