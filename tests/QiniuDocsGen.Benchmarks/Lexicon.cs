using System.Text;

namespace QiniuDocsGen.Benchmarks;

/// <summary>
/// A made-up language that is as varied as a real one: words of one to three usual Han characters, Latin names, and set phrases of them. Words and
/// phrases occur by Zipf's law, so that the number of distinct pairs of characters grows with the text as it does in a knowledge base.
/// </summary>
internal sealed class Lexicon
{
    private const int Words = 12_000;
    private const int Names = 6_000;
    private const int Phrases = 60_000;

    private readonly string[] phrases;
    private readonly string[] names;
    private readonly string[] sentences;

    /// <summary>Makes the language, the same each time.</summary>
    public Lexicon()
    {
        var random = new Sequence(7);
        var characters = UsualCharacters(random);
        string[] words = [.. Enumerable.Range(0, Words).Select(_ => Word(random, characters))];
        names = [.. Enumerable.Range(0, Names).Select(_ => Name(random))];
        phrases = [.. Enumerable.Range(0, Phrases).Select(_ => Phrase(random, words))];
        sentences = RealSentences();
    }

    /// <summary>A sentence without its full stop: one of <c>content/</c> or a made-up one, now and then with a name in it.</summary>
    public string Sentence(Sequence random)
    {
        if (random.Next(10) < 3)
            return random.Pick(sentences);
        var text = new StringBuilder();
        for (var phrase = 0; phrase <= 1 + random.Next(2); phrase++)
            text.Append(random.PickByRank(phrases));
        if (random.Next(3) == 0)
            text.Append($" {random.PickByRank(names)} ").Append(random.PickByRank(phrases));
        return text.ToString();
    }

    /// <summary>A title: the beginning of a sentence with a phrase of its own.</summary>
    public string Title(Sequence random) => random.PickByRank(phrases) + random.Pick(phrases) + (random.Next(4) == 0 ? random.PickByRank(names) : "");

    /// <summary>The 3,755 characters of the first level of GB 2312, the most usual ones, shuffled.</summary>
    private static char[] UsualCharacters(Sequence random)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(20936)!;
        var bytes = new List<byte>();
        for (var row = 0xB0; row <= 0xD7; row++)
        {
            for (var cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++)
                bytes.AddRange([(byte)row, (byte)cell]);
        }
        var characters = encoding.GetChars([.. bytes]);
        for (var i = characters.Length - 1; i > 0; i--)
        {
            var other = random.Next(i + 1);
            (characters[i], characters[other]) = (characters[other], characters[i]);
        }
        return characters;
    }

    private static string Word(Sequence random, char[] characters)
    {
        var length = random.Next(10) switch { 0 => 1, < 8 => 2, _ => 3 };
        return string.Concat(Enumerable.Range(0, length).Select(_ => random.PickByRank(characters)));
    }

    private static string Name(Sequence random)
    {
        const string Consonants = "bcdfghklmnprstvw";
        const string Vowels = "aeiou";
        var syllables = Enumerable.Range(0, 2 + random.Next(3)).Select(_ => $"{Consonants[random.Next(Consonants.Length)]}{Vowels[random.Next(Vowels.Length)]}");
        return string.Concat(syllables) + (random.Next(4) == 0 ? $"{random.Next(1000)}" : "");
    }

    private static string Phrase(Sequence random, string[] words) =>
        string.Concat(Enumerable.Range(0, 2 + random.Next(3)).Select(_ => random.PickByRank(words)));

    private static string[] RealSentences() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "parts"), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 12 && !line.StartsWith('#') && !line.StartsWith("**", StringComparison.Ordinal) && !line.Contains('|', StringComparison.Ordinal))
            .SelectMany(line => line.Split(['。', '；', '：'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(sentence => sentence.Length is > 8 and < 60),
    ];
}
