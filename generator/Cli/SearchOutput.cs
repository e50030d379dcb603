using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using QiniuDocsGen.Model;
using QiniuDocsGen.Search.Quality;
using QiniuDocsGen.Search.Query;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Cli;

/// <summary>Writes what a query finds.</summary>
/// <param name="built">The site.</param>
/// <param name="search">Its search.</param>
/// <param name="limit">The most results.</param>
/// <param name="explain">Whether to say how scores came about.</param>
internal sealed class SearchOutput(BuildResult built, SiteSearch search, int limit, bool explain)
{
    private const int KeyPointLength = 100;

    private static readonly JsonWriterOptions JsonOptions = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes results for people. Control characters of texts are shown as escapes: a part is untrusted.</summary>
    public void WriteText(string query, TextWriter output)
    {
        var answer = search.Searcher.Search(query);
        Line(output, Summary(answer));
        foreach (var (match, place) in Shown(answer).Select((match, at) => (match, at + 1)))
        {
            var entry = built.Site.Entries[match.Document];
            var article = built.Articles[entry.Id];
            Line(output, $"{place,3}. {Quotation.Escape(entry.Entry.Title.Text)}");
            Line(output, $"     {Quotation.Escape(PlaceOf(entry))}   {built.Site.Address.Href(entry.Route)}");
            var keyPoint = Quotation.Escape(article.KeyPoint.Length > 0 ? article.KeyPoint : article.Excerpt);
            if (keyPoint.Length > 0)
                Line(output, $"     {Cut(keyPoint)}");
            if (explain)
                WriteExplanation(answer, match, output);
        }
    }

    /// <summary>Writes results for programs.</summary>
    public void WriteJson(string query, TextWriter output)
    {
        var answer = search.Searcher.Search(query);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonOptions))
        {
            json.WriteStartObject();
            json.WriteString("query", query);
            json.WriteNumber("matches", answer.Matches.Length);
            json.WriteNumber("related", answer.Related.Length);
            json.WriteStartArray("results");
            foreach (var match in Shown(answer))
                WriteResult(json, answer, match);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static string Summary(QueryAnswer answer) => answer switch
    {
        { Matches.Length: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{answer.Matches.Length:N0} results"),
        { Related.Length: > 0 } => "nothing matches fully; related:",
        _ => "nothing found",
    };

    private IEnumerable<Ranked> Shown(QueryAnswer answer) => answer.Matches.Concat(answer.Related).Take(limit);

    private string PlaceOf(SiteEntry entry)
    {
        var product = built.Site.Product(entry.Product);
        return $"{product.Name} › {product.Topic(entry.Topic).Name}";
    }

    private void WriteExplanation(QueryAnswer answer, Ranked match, TextWriter output)
    {
        Line(output, $"     score {match.Score:F3}, coverage {match.Coverage:P0}");
        foreach (var term in Explanation.Of(answer.Plan, match.Document, search.Cost, search.Searcher.Ranker))
        {
            var fields = string.Join(", ", term.Fields.Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Field} {field.Score:F3}")));
            Line(output, $"       {term.Typed} → {string.Join(' ', term.Terms)}  {Name(term.Reason)} × {term.Weight / 100.0:F2}  [{fields}]  adds {term.Score:F3}");
        }
    }

    private void WriteResult(Utf8JsonWriter json, QueryAnswer answer, Ranked match)
    {
        var entry = built.Site.Entries[match.Document];
        var article = built.Articles[entry.Id];
        json.WriteStartObject();
        json.WriteString("id", entry.Id.Value);
        json.WriteString("title", entry.Entry.Title.Text);
        json.WriteString("place", PlaceOf(entry));
        json.WriteString("address", built.Site.Address.Href(entry.Route));
        json.WriteString("keyPoint", article.KeyPoint.Length > 0 ? article.KeyPoint : article.Excerpt);
        json.WriteNumber("score", Math.Round(match.Score, 3));
        json.WriteNumber("coverage", Math.Round(match.Coverage, 3));
        json.WriteBoolean("related", answer.Matches.IsEmpty || answer.Related.Contains(match));
        if (explain)
            WriteTerms(json, Explanation.Of(answer.Plan, match.Document, search.Cost, search.Searcher.Ranker));
        json.WriteEndObject();
    }

    private static void WriteTerms(Utf8JsonWriter json, ImmutableArray<ExplainedTerm> terms)
    {
        json.WriteStartArray("terms");
        foreach (var term in terms)
        {
            json.WriteStartObject();
            json.WriteString("typed", term.Typed);
            json.WriteString("found", string.Join(' ', term.Terms));
            json.WriteString("reason", Name(term.Reason));
            json.WriteNumber("weight", term.Weight / 100.0);
            json.WriteStartArray("fields");
            foreach (var (field, score) in term.Fields)
            {
                json.WriteStartObject();
                json.WriteString("field", field);
                json.WriteNumber("score", score);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteNumber("adds", Math.Round(term.Score, 3));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Name(MatchReason reason) => reason.ToString().ToLowerInvariant();

    private static string Cut(string text) => text.Length <= KeyPointLength
        ? text
        : text[..(char.IsHighSurrogate(text[KeyPointLength - 1]) ? KeyPointLength - 1 : KeyPointLength)] + "…";

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Line(TextWriter output, string line) => output.WriteLine(line);
}
