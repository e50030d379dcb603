using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace QiniuDocsGen.Articles.Authored;

/// <summary>Writes a table within a region that scrolls on narrow screens and can be reached by keyboard.</summary>
internal sealed class TableWriter(ArticleText output, InlineWriter inlines, string label)
{
    /// <summary>Writes the table; a row that ends early is filled with empty cells.</summary>
    public void Write(Table table)
    {
        output.Tag("<div class=\"table\" role=\"region\" tabindex=\"0\"");
        output.Attribute("aria-label", label);
        output.Tag(">\n<table>\n");
        var section = "";
        foreach (var row in table.OfType<TableRow>())
        {
            var wanted = row.IsHeader ? "thead" : "tbody";
            if (section != wanted)
                output.Tag(section.Length == 0 ? $"<{wanted}>\n" : $"</{section}>\n<{wanted}>\n");
            section = wanted;
            WriteRow(table, row);
        }
        output.Tag(section.Length == 0 ? "</table>\n</div>\n" : $"</{section}>\n</table>\n</div>\n");
    }

    private void WriteRow(Table table, TableRow row)
    {
        output.Tag("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var tag = row.IsHeader ? "th" : "td";
            output.Tag("<" + tag);
            if (row.IsHeader)
                output.Attribute("scope", "col");
            if (i < table.ColumnDefinitions.Count && Alignment(table.ColumnDefinitions[i].Alignment) is { } alignment)
                output.Attribute("class", alignment);
            output.Tag(">");
            foreach (var block in (TableCell)row[i])
                inlines.WriteAll((block as LeafBlock)?.Inline);
            output.Tag($"</{tag}>");
            output.Break();
        }
        output.Tag("</tr>\n");
    }

    private static string? Alignment(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Center => "align-center",
        TableColumnAlign.Right => "align-right",
        _ => null,
    };
}
