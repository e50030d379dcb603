using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Search.Terms;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search;

/// <summary>What is indexed of one entry. Each text is read by itself: no term reaches from one into the next.</summary>
/// <param name="Title">The title; its single Han characters are terms too.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer and every other section.</param>
/// <param name="Meta">The names of product, topic and causes.</param>
internal sealed record SearchDocument(string Title, string Question, ImmutableArray<string> Answer, ImmutableArray<string> Meta)
{
    /// <summary>The texts of an entry.</summary>
    public static SearchDocument Of(Site site, SiteEntry entry, Article article)
    {
        var product = site.Product(entry.Product);
        return new SearchDocument(
            PageCharacters.WithoutTurns(entry.Entry.Title.Text),
            article.Section(SectionKind.Question)?.SearchText ?? "",
            [
                article.Section(SectionKind.Answer)?.SearchText ?? "",
                .. article.Sections.Where(s => s.Kind == SectionKind.Other).Select(s => s.SearchText),
            ],
            [product.Name, product.Topic(entry.Topic).Name, .. entry.Causes.Select(cause => site.Cause(cause).Name)]);
    }

    /// <summary>Puts the terms of all fields into a stream.</summary>
    public void AddTo(TermStream stream, Tokenizer tokenizer)
    {
        tokenizer.CutTitle(Title, stream);
        stream.EndField();
        tokenizer.Cut(Question, stream);
        stream.EndField();
        foreach (var text in Answer)
            tokenizer.Cut(text, stream);
        stream.EndField();
        foreach (var name in Meta)
            tokenizer.Cut(name, stream);
        stream.EndField();
    }
}

/// <summary>
/// A field of the index: its name and the weight of its terms. The TypeScript side has the same list in <c>contract.ts</c>.
/// </summary>
internal sealed record SearchField(string Name, double Boost)
{
    /// <summary>The fields in the order of the index.</summary>
    public static ImmutableArray<SearchField> All { get; } = [new("title", 2), new("question", 1), new("answer", 1), new("meta", 0.5)];
}
