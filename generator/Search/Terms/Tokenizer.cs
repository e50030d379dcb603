using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Terms;

/// <summary>Takes the terms of a text in order.</summary>
internal interface ITermSink
{
    /// <summary>Takes a term; the span is valid only during the call.</summary>
    public void Add(ReadOnlySpan<char> term);
}

/// <summary>
/// Cuts texts into the terms of the index. The twin of <c>site-assets/src/search/tokenizer.ts</c>; <c>tests/fixtures/search/tokens.json</c>
/// holds both to the same terms.
/// </summary>
internal sealed class Tokenizer
{
    /// <summary>
    /// A longer word is known by its first characters only: a term may not grow with whatever a ticket has pasted into it. Counted in code
    /// points.
    /// </summary>
    public const int LongestWord = 64;

    private readonly NormalForm form;
    private readonly CharacterKinds kinds;

    /// <summary>Prepares the tokenizer from the character tables; it may be used on any thread.</summary>
    public Tokenizer(LanguageTables tables)
    {
        form = new NormalForm(tables);
        kinds = new CharacterKinds(tables);
    }

    /// <summary>
    /// The terms of a text in order. A run of Han characters gives its overlapping pairs, one alone gives itself; a run of other letters,
    /// digits and marks is one term; everything else separates.
    /// </summary>
    public void Cut(ReadOnlySpan<char> text, ITermSink sink) => Cut(text, withSingles: false, sink);

    /// <summary>
    /// The terms of a title: those of <see cref="Cut(ReadOnlySpan{char}, ITermSink)"/>, and behind the pairs of each run its single
    /// characters.
    /// </summary>
    public void CutTitle(ReadOnlySpan<char> text, ITermSink sink) => Cut(text, withSingles: true, sink);

    private void Cut(ReadOnlySpan<char> text, bool withSingles, ITermSink sink)
    {
        ReadOnlySpan<char> folded = form.Fold(text);
        var start = 0;
        while (start < folded.Length)
        {
            var kind = kinds.At(folded, start, out var width);
            var end = start + width;
            while (end < folded.Length && kinds.At(folded, end, out width) == kind)
                end += width;
            var run = folded[start..end];
            if (kind == CharacterKind.Han)
                AddHan(run, withSingles, sink);
            else if (kind == CharacterKind.Word)
                sink.Add(run.Length <= LongestWord ? run : run[..EndOfCharacters(run, LongestWord)]);
            start = end;
        }
    }

    private static void AddHan(ReadOnlySpan<char> run, bool withSingles, ITermSink sink)
    {
        var first = 0;
        var second = WidthAt(run, 0);
        if (second == run.Length)
        {
            sink.Add(run);
            return;
        }
        while (second < run.Length)
        {
            var end = second + WidthAt(run, second);
            sink.Add(run[first..end]);
            first = second;
            second = end;
        }
        for (var at = 0; withSingles && at < run.Length; at += WidthAt(run, at))
            sink.Add(run.Slice(at, WidthAt(run, at)));
    }

    private static int EndOfCharacters(ReadOnlySpan<char> run, int count)
    {
        var end = 0;
        for (; count > 0 && end < run.Length; count--)
            end += WidthAt(run, end);
        return end;
    }

    /// <summary>The UTF-16 units of a character of a run, which holds no half pairs.</summary>
    private static int WidthAt(ReadOnlySpan<char> run, int offset) => char.IsHighSurrogate(run[offset]) ? 2 : 1;
}
