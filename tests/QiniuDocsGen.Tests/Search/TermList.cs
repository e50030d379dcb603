using QiniuDocsGen.Search.Terms;

namespace QiniuDocsGen.Tests.Search;

/// <summary>Keeps terms as a list.</summary>
internal sealed class TermList : ITermSink
{
    private readonly List<string> terms = [];

    public static string[] Of(string text) => Cut(text, (tokenizer, list) => tokenizer.Cut(text, list));

    public static string[] OfTitle(string text) => Cut(text, (tokenizer, list) => tokenizer.CutTitle(text, list));

    public void Add(ReadOnlySpan<char> term) => terms.Add(term.ToString());

    private static string[] Cut(string text, Action<Tokenizer, TermList> cut)
    {
        var list = new TermList();
        cut(new Tokenizer(Language.Tables), list);
        return [.. list.terms];
    }
}
