using System.Collections.Immutable;
using System.Globalization;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Lists;

/// <summary>Cuts lists of entries into pages.</summary>
internal static class ListPager
{
    private const int Neighbours = 2;

    /// <summary>How many pages a list takes; an empty one takes one.</summary>
    public static int PagesOf(int entries, int pageSize) => Math.Max(1, (entries + pageSize - 1) / pageSize);

    /// <summary>The entries of one page, from page 1.</summary>
    public static ImmutableArray<EntryId> EntriesOf(ImmutableArray<EntryId> entries, int page, int pageSize)
    {
        var start = (page - 1) * pageSize;
        return entries.Slice(start, Math.Min(pageSize, entries.Length - start));
    }

    /// <summary>A page of a list with the way to the others.</summary>
    /// <param name="groups">The entries of this page that help.</param>
    /// <param name="records">The entries of this page that only record that something was done.</param>
    /// <param name="current">The number of this page, from 1.</param>
    /// <param name="total">How many pages there are.</param>
    /// <param name="url">The address of a page by its number.</param>
    public static ListView View(
        ImmutableArray<EntryGroupView> groups, ImmutableArray<EntryCardView> records, int current, int total, Func<int, string> url) => new(
        [.. groups.SelectMany(g => g.Entries)],
        groups,
        records,
        current,
        total,
        current > 1 ? url(current - 1) : null,
        current < total ? url(current + 1) : null,
        Pages(current, total, url));

    private static ImmutableArray<LinkView> Pages(int current, int total, Func<int, string> url)
    {
        var pages = ImmutableArray.CreateBuilder<LinkView>();
        var last = 0;
        foreach (var number in Numbers(current, total))
        {
            // A gap of one page takes as much room as the page itself.
            if (number - last == 2)
                pages.Add(Link(number - 1, url));
            else if (number - last > 2)
                pages.Add(new LinkView("…", ""));
            pages.Add(Link(number, url));
            last = number;
        }
        return pages.ToImmutable();
    }

    private static IEnumerable<int> Numbers(int current, int total)
    {
        var from = Math.Max(1, current - Neighbours);
        var to = Math.Min(total, current + Neighbours);
        return Enumerable.Range(from, to - from + 1).Prepend(1).Append(total).Distinct().Order();
    }

    private static LinkView Link(int number, Func<int, string> url) => new(number.ToString(CultureInfo.InvariantCulture), url(number));
}
