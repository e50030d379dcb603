using System.Collections.Immutable;

namespace QiniuDocsGen.Rendering.Views;

/// <summary>What <c>pages/insights.html</c> sees as <c>insights</c>.</summary>
/// <param name="Entries">How many questions the site holds.</param>
/// <param name="Parts">How many parts they come from.</param>
/// <param name="Products">The columns of the heat map: every product.</param>
/// <param name="Causes">The rows of the heat map: every root cause, the default last.</param>
/// <param name="Tiers">Entries by what they are worth, A to C.</param>
/// <param name="Reasons">Why entries have their tier, the most frequent first; each entry may have several.</param>
/// <param name="Topics">The topics by size, the largest first.</param>
/// <param name="Ages">Entries by the month in which their part was issued, the newest first; those without a date last, with an empty title.</param>
internal sealed record InsightsView(
    int Entries,
    int Parts,
    ImmutableArray<LinkView> Products,
    ImmutableArray<HeatRowView> Causes,
    ImmutableArray<BarView> Tiers,
    ImmutableArray<BarView> Reasons,
    ImmutableArray<TopicBarView> Topics,
    ImmutableArray<BarView> Ages);

/// <summary>A row of the heat map.</summary>
/// <param name="Cause">The root cause with the number of its entries.</param>
/// <param name="Cells">One cell for each product, in the order of the columns.</param>
internal sealed record HeatRowView(LinkView Cause, ImmutableArray<HeatCellView> Cells);

/// <summary>A cell of the heat map: where a product and a root cause meet.</summary>
/// <param name="Count">How many entries meet both; 0 leaves the cell empty.</param>
/// <param name="Url">The link to them; empty when there are none.</param>
/// <param name="Level">How dark the cell is: 0 for none to 5 for the most of any cell.</param>
internal sealed record HeatCellView(int Count, string Url, int Level);

/// <summary>A bar.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="Count">How many entries.</param>
/// <param name="Length">Its length: 100 for the longest bar of the chart.</param>
internal sealed record BarView(string Title, int Count, double Length);

/// <summary>The bar of a topic, cut by tier.</summary>
/// <param name="Product">The name of its product.</param>
/// <param name="Topic">The topic with the number of its entries.</param>
/// <param name="Parts">The entries of tier A, B and C; together as long as the topic is large.</param>
internal sealed record TopicBarView(string Product, LinkView Topic, ImmutableArray<BarView> Parts);
