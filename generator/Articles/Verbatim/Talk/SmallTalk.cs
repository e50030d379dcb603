using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace QiniuDocsGen.Articles.Verbatim.Talk;

/// <summary>
/// Tells what the clauses of a reply do. A clause is small talk only if it consists of small-talk words from its first character to its last; one
/// other word makes it a statement.
/// </summary>
internal static class SmallTalk
{
    private const int LongestClause = 32;
    private const int LongestWord = 8;
    private const int Deed = -1;
    private const string Marks = "，。！？；、,!?;~～…：:“”「」（）()[]【】";

    /// <summary>For each UTF-16 unit, whether it ends a clause wherever it stands.</summary>
    private static readonly bool[] IsAlwaysMark =
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => char.IsWhiteSpace((char)unit) || Marks.Contains((char)unit, StringComparison.Ordinal))];

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789-一二两三四五六七八九十几半");
    private static readonly FrozenDictionary<string, int> Words = Table();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How the words begin: most characters are turned away by this alone.</summary>
    private static readonly SearchValues<char> Beginnings =
        SearchValues.Create([.. Words.Keys.SelectMany(word => new[] { char.ToLowerInvariant(word[0]), char.ToUpperInvariant(word[0]) }).Distinct()]);

    private static readonly WordFinder Done = new(SmallTalkWords.DoneMarks);

    private static readonly WordFinder Requests = new(
        "提供", "给一下", "给下", "发下", "发一下", "发我", "截图", "截个图", "粘贴", "留一下", "留下", "复制下", "复制一下", "复制给", "复制过来", "贴下", "什么", "哪", "是否", "吗", "么", "多少", "几个", "怎么", "对吧");

    /// <summary>What a guess about the customer says, who is to confirm it.</summary>
    private static readonly WordFinder Guesses = new("是您", "是你", "您是", "你是");

    /// <summary>Whether a reply consists of greetings and holds alone.</summary>
    public static bool IsAll(ReadOnlySpan<char> reply)
    {
        var clauses = Read(reply);
        return clauses.Length > 0 && clauses.All(c => c.IsSmallTalk);
    }

    /// <summary>The clauses of a text, in order.</summary>
    public static ImmutableArray<Clause> Read(ReadOnlySpan<char> text)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && !IsMark(text, end))
                end++;
            if (end > at)
                clauses.Add(Clause(text, at, end, clauses is [.., { Kind: ClauseKind.Hold }]));
            at = end + 1;
        }
        return clauses.ToImmutable();
    }

    private static Clause Clause(ReadOnlySpan<char> text, int start, int end, bool isAfterHold)
    {
        var kind = KindOf(text[start..end]);
        // How long to wait is worth no more than that one has to; elsewhere it may be the answer.
        if (kind == ClauseKind.Statement && isAfterHold && Durations.IsDuration(text[start..end]))
            kind = ClauseKind.Hold;
        if (kind == ClauseKind.Statement && IsRequest(text[start..end], end < text.Length ? text[end] : '\0'))
            kind = ClauseKind.Request;
        // A greeting may run into what is said: 您好您的域名…
        var isGreeted = kind != ClauseKind.Greeting && Greetings.At(text, start) && start + Greetings.Length < end;
        return new Clause(kind, isGreeted ? start + Greetings.Length : start, end);
    }

    private static bool IsMark(ReadOnlySpan<char> text, int at) =>
        IsAlwaysMark[text[at]]
        || (text[at] == '.' && !(at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1])));

    private static bool IsRequest(ReadOnlySpan<char> clause, char mark) =>
        mark is '？' or '?' || clause[^1] is '呢' || (clause[^1] is '吧' && Guesses.IsAnyIn(clause)) || Requests.IsAnyIn(clause);

    /// <summary>
    /// Reads a clause as a sequence of known words in every possible way at once: for each place, which sets of kinds of words can lead to it.
    /// </summary>
    private static ClauseKind KindOf(ReadOnlySpan<char> clause)
    {
        if (clause.Length > LongestClause)
            return ClauseKind.Statement;
        Span<uint> reached = stackalloc uint[LongestClause + 1];
        reached[0] = 1;
        for (var at = 0; at < clause.Length; at++)
        {
            var isDigit = Digits.Contains(clause[at]);
            if (reached[at] == 0 || !(isDigit || Beginnings.Contains(clause[at])))
                continue;
            for (var length = 1; length <= Math.Min(LongestWord, clause.Length - at); length++)
            {
                var word = clause.Slice(at, length);
                if (isDigit && IsNumber(word))
                    reached[at + length] |= reached[at];
                else if (Lookup.TryGetValue(word, out var kinds))
                    reached[at + length] |= With(reached[at], kinds == Deed ? KindsOfDeed(clause) : kinds);
            }
        }
        var kind = KindOf(reached[clause.Length]);
        return kind == ClauseKind.Statement && Announcements.IsAnnouncement(clause) ? ClauseKind.Hold : kind;
    }

    /// <summary>A deed is recorded where the clause says that it was done.</summary>
    private static int KindsOfDeed(ReadOnlySpan<char> clause) => Done.IsAnyIn(clause) ? 1 << (int)ClauseKind.Record : 0;

    /// <summary>A number says how long something takes, which says no more than the words around it.</summary>
    private static bool IsNumber(ReadOnlySpan<char> word) => word.IndexOfAnyExcept(Digits) < 0;

    /// <summary>Adds kinds to each set of a set of sets. A set of the four kinds is a number below 16, a set of such sets the bits of a number.</summary>
    private static uint With(uint sets, int kinds)
    {
        var with = 0u;
        for (var set = 0; set < 16; set++)
        {
            if ((sets >> set & 1) == 1)
                with |= 1u << (set | kinds);
        }
        return with;
    }

    /// <summary>The humblest reading of a clause that says something: words of politeness alone before those of a record.</summary>
    private static ClauseKind KindOf(uint sets)
    {
        if (sets == 0)
            return ClauseKind.Statement;
        foreach (var kind in (ReadOnlySpan<ClauseKind>)[ClauseKind.Greeting, ClauseKind.Hold, ClauseKind.Affirmation, ClauseKind.Record])
        {
            var own = 1 << (int)kind;
            for (var set = 1; set < own * 2; set++)
            {
                if ((set & own) != 0 && (sets >> set & 1) == 1)
                    return kind;
            }
        }
        return ClauseKind.Statement;
    }

    private static FrozenDictionary<string, int> Table()
    {
        var table = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        void Add(ImmutableArray<string> words, int kinds)
        {
            foreach (var word in words)
                table.TryAdd(word, kinds);
        }
        Add(SmallTalkWords.Greeting, 1 << (int)ClauseKind.Greeting);
        Add(SmallTalkWords.Hold, 1 << (int)ClauseKind.Hold);
        Add(SmallTalkWords.Affirmation, 1 << (int)ClauseKind.Affirmation);
        Add(SmallTalkWords.Record, 1 << (int)ClauseKind.Record);
        Add(SmallTalkWords.Deeds, Deed);
        Add(SmallTalkWords.Glue, 0);
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
