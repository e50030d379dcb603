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
            if (place == answer.Matches.Length + 1 && place > 1)
                Line(output, "related:");
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
        { Matches: [], Related: [] } => "nothing found",
        { Matches: [] } => string.Create(CultureInfo.InvariantCulture, $"nothing matches fully; {answer.Related.Length} related"),
        { Related: [] } => Results(answer.Matches.Length),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Results(answer.Matches.Length)}, {answer.Related.Length} related"),
    };

    private static string Results(int count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "result" : "results")}");

    private IEnumerable<Ranked> Shown(QueryAnswer answer) => answer.Matches.Concat(answer.Related).Take(limit);

    private string PlaceOf(SiteEntry entry)
    {
        var product = built.Site.Product(entry.Product);
        return $"{product.Name} › {product.Topic(entry.Topic).Name}";
    }

    private void WriteExplanation(QueryAnswer answer, Ranked match, TextWriter output)
    {
        var explanation = ExplanationOf(answer, match);
        var worth = match.Worth < 1 ? string.Create(CultureInfo.InvariantCulture, $" × worth {match.Worth:F2}") : "";
        Line(output, $"     score {match.Score:F3} = sum {explanation.Sum:F3} × coverage {match.Coverage:F4}² × title {explanation.TitleFactor:F4}{worth}");
        foreach (var term in explanation.Terms)
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
            WriteExplanation(json, ExplanationOf(answer, match), match.Worth);
        json.WriteEndObject();
    }

    private Explanation ExplanationOf(QueryAnswer answer, Ranked match) =>
        Explanation.Of(answer.Plan, match, search.Cost, search.Searcher.Ranker);

    private static void WriteExplanation(Utf8JsonWriter json, Explanation explanation, double worth)
    {
        json.WriteNumber("sum", Math.Round(explanation.Sum, 3));
        json.WriteNumber("titleFactor", Math.Round(explanation.TitleFactor, 4));
        json.WriteNumber("worth", worth);
        WriteTerms(json, explanation.Terms);
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
