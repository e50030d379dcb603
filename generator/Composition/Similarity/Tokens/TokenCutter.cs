using System.Text;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Similarity.Tokens;

/// <summary>
/// Cuts texts into the tokens by which entries are compared. Addresses, host names, ids, long numbers and placeholders differ from ticket to ticket
/// and give none; fillers part what stands beside them. One pass over the text. For one thread at a time.
/// </summary>
internal sealed class TokenCutter(NormalForm form)
{
    /// <summary>Tokens behind these many of a text are not looked at: a pasted log says nothing more.</summary>
    private const int MostTokens = 1_500;

    private const int LongestText = 20_000;
    private const int LongestNumber = 4;
    private const int LongestWord = 32;
    private const int ShortestId = 8;

    private readonly char[] room = new char[LongestText];

    /// <summary>The tokens of a text in order.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="tokens">Takes the tokens behind those that it has.</param>
    /// <param name="clause">The number of the first clause.</param>
    /// <returns>The number of the clause behind the last.</returns>
    public int Cut(ReadOnlySpan<char> text, List<Token> tokens, int clause)
    {
        text = text[..Math.Min(text.Length, LongestText)];
        var folded = form.Fold(text, room);
        var places = folded.Length == text.Length ? null : PlacesOf(text);
        var run = new Run(folded, places, text.Length, tokens, clause);
        while (run.At < folded.Length && tokens.Count < MostTokens)
            Step(ref run);
        return run.Clause + 1;
    }

    private static void Step(ref Run run)
    {
        var rest = run.Rest;
        var c = rest[0];
        if (PlaceholderLength(rest) is > 0 and var placeholder)
            run.EndClause(placeholder);
        else if (IsHan(c))
            CutHan(ref run, rest[..LengthOf(rest, IsHan)]);
        else if (char.IsAsciiLetterOrDigit(c))
            CutLatin(ref run, rest[..LengthOf(rest, IsAddressLike)]);
        else if (char.IsLetter(c))
            CutWord(ref run, rest[..LengthOf(rest, letter => char.IsLetter(letter) && !IsHan(letter))]);
        else if (c is ' ' or '\t')
            run.Skip(1); // whether a blank ends a clause is decided by what stands behind it
        else
            run.EndClause(1);
    }

    private static void CutHan(ref Run run, ReadOnlySpan<char> han)
    {
        if (run.AfterBlank)
            run.EndClause(0);
        var first = -1;
        for (var at = 0; at < han.Length;)
        {
            if (Fillers.LengthAt(han[at..]) is > 0 and var filler)
            {
                first = -1;
                at += filler;
                continue;
            }
            if (first >= 0)
                run.Add(Feature.Pair(han[first], han[at]), first, at + 1);
            first = at++;
        }
        run.Skip(han.Length);
    }

    /// <summary>A run of letters, digits and the signs of addresses: an address is skipped, anything else is cut into words.</summary>
    private static void CutLatin(ref Run run, ReadOnlySpan<char> latin)
    {
        if (IsAddress(latin))
        {
            run.EndClause(latin.Length);
            return;
        }
        while (!latin.IsEmpty)
        {
            var word = latin[..LengthOf(latin, IsWordLike)];
            if (word.IsEmpty)
                run.Skip(1);
            else
                CutWord(ref run, word);
            latin = latin[Math.Max(1, word.Length)..];
        }
    }

    private static void CutWord(ref Run run, ReadOnlySpan<char> word)
    {
        var digits = Count(word, char.IsAsciiDigit);
        if (digits == word.Length)
        {
            if (digits <= LongestNumber)
                run.Add(Feature.Number(word), 0, word.Length);
        }
        else if (word.Length is > 1 and <= LongestWord && !(word.Length >= ShortestId && digits >= 2) && !Fillers.IsFiller(word))
        {
            run.Add(Feature.Word(word), 0, word.Length);
        }
        run.Skip(word.Length);
    }

    /// <summary><c>https://…</c>, <c>name@host</c>, <c>a.example.com/x</c>, <c>10.0.0.1</c>.</summary>
    private static bool IsAddress(ReadOnlySpan<char> latin)
    {
        if (latin.Contains("://", StringComparison.Ordinal) || latin.Contains('@'))
            return true;
        var slash = latin.IndexOfAny("/:?");
        var host = slash < 0 ? latin : latin[..slash];
        var dots = Count(host, c => c == '.');
        return dots > 0 && host[^1] != '.' && (dots >= 2 || char.IsAsciiLetter(host[^1])) && host.IndexOfAny("=&%_") < 0;
    }

    private static int PlaceholderLength(ReadOnlySpan<char> text)
    {
        if (text[0] != '[')
            return 0;
        if (text.StartsWith("[图片]"))
            return "[图片]".Length;
        if (!text.StartsWith("[sanitized_") && !text.StartsWith("[redacted_"))
            return 0;
        var length = 1 + LengthOf(text[1..], c => char.IsAsciiLetterOrDigit(c) || c == '_');
        return length < text.Length && text[length] == ']' ? length + 1 : 0;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    private static bool IsWordLike(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static bool IsAddressLike(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '/' or ':' or '@' or '%' or '?' or '&' or '=' or '#' or '~' or '+';

    private static int LengthOf(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        var length = 0;
        while (length < text.Length && belongs(text[length]))
            length++;
        return length;
    }

    private static int Count(ReadOnlySpan<char> text, Func<char, bool> counts)
    {
        var count = 0;
        foreach (var c in text)
            count += counts(c) ? 1 : 0;
        return count;
    }

    /// <summary>For each unit of the folded text where its character begins as written; the form of a character does not depend on its neighbours.</summary>
    private int[] PlacesOf(ReadOnlySpan<char> text)
    {
        var places = new List<int>(text.Length + 8);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text[at..], out _, out var used);
            for (var units = form.Fold(text.Slice(at, used)).Length; units > 0; units--)
                places.Add(at);
            at += used;
        }
        return [.. places];
    }

    /// <summary>Where the cutter is in a text.</summary>
    private ref struct Run
    {
        private readonly ReadOnlySpan<char> folded;
        private readonly int[]? places;
        private readonly int length;
        private readonly List<Token> tokens;
        private bool isEmpty = true;

        public Run(ReadOnlySpan<char> folded, int[]? places, int length, List<Token> tokens, int clause)
        {
            (this.places, this.length, this.tokens, Clause) = (places, length, tokens, clause);
            this.folded = folded;
        }

        public int At { get; private set; }

        public int Clause { get; private set; }

        public readonly ReadOnlySpan<char> Rest => folded[At..];

        public readonly bool AfterBlank => At > 0 && folded[At - 1] is ' ' or '\t';

        public void Skip(int count) => At += count;

        public void EndClause(int count)
        {
            Clause += isEmpty ? 0 : 1;
            isEmpty = true;
            At += count;
        }

        public void Add(Feature feature, int start, int end)
        {
            tokens.Add(new Token(feature, PlaceOf(At + start), PlaceOf(At + end), (ushort)Clause));
            isEmpty = false;
        }

        private readonly ushort PlaceOf(int offset) => (ushort)(places is null ? offset : offset < places.Length ? places[offset] : length);
    }
}
