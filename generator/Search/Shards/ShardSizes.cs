namespace QiniuDocsGen.Search.Shards;

/// <summary>
/// How large the files of an index are. Smaller ones carry less that nobody asked for, larger ones cost fewer requests and files: where a query
/// touches a good part of all files anyway, for the site is small, they are cut finer.
/// </summary>
/// <param name="RowBytes">A file of rows that would become larger is cut, in bytes; a single row may be larger. Compressed it is half of that.</param>
/// <param name="RecentBytes">The same of recent documents, whose rows are shorter.</param>
/// <param name="Cards">Result cards in a file: results are scattered over the site, so nearly every one of them costs a file.</param>
internal readonly record struct ShardSizes(int RowBytes, int RecentBytes, int Cards)
{
    private const int SmallSite = 1000;

    /// <summary>The sizes for so many documents.</summary>
    public static ShardSizes For(int documents) => documents < SmallSite ? new ShardSizes(2_500, 2_500, 4) : new ShardSizes(3_000, 1_500, 4);
}
