using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources;

/// <summary>
/// Reads <c>tables/language.json</c>: <c>folded</c>, <c>simplified</c> and <c>pinyin</c> map single characters to texts; <c>han</c> and
/// <c>word</c> are lists of code point ranges; <c>functionWords</c>, <c>wholeWords</c> and <c>softCharacters</c> are lists of texts.
/// </summary>
internal static class LanguageTablesReader
{
    /// <summary>No tables at all, for when they cannot be read.</summary>
    public static LanguageTables Empty { get; } =
        new(FrozenDictionary<int, string>.Empty, FrozenDictionary<int, int>.Empty, [], [], FrozenDictionary<int, string>.Empty);

    /// <summary>Reads the tables; null when the bytes are not what <c>site-assets/build.mjs</c> writes.</summary>
    public static LanguageTables? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return Read(ref reader);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static LanguageTables Read(ref Utf8JsonReader reader)
    {
        var (folded, simplified, pinyin) = (new Dictionary<int, string>(), new Dictionary<int, int>(), new Dictionary<int, string>());
        var (han, word) = (ImmutableArray<(int, int)>.Empty, ImmutableArray<(int, int)>.Empty);
        var words = QueryWords.None;
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            if (name is "folded" or "pinyin")
                ReadTexts(ref reader, name == "folded" ? folded : pinyin);
            else if (name == "simplified")
                ReadCharacters(ref reader, simplified);
            else if (name == "han")
                han = ReadRanges(ref reader);
            else if (name == "word")
                word = ReadRanges(ref reader);
            else if (name is "functionWords" or "wholeWords" or "softCharacters")
                words = With(words, name, ReadWords(ref reader));
            else
                reader.Skip();
        }
        if (reader.TokenType != JsonTokenType.EndObject || han.IsEmpty || word.IsEmpty)
            throw new JsonException();
        return new LanguageTables(folded.ToFrozenDictionary(), simplified.ToFrozenDictionary(), han, word, pinyin.ToFrozenDictionary())
        {
            QueryWords = words,
        };
    }

    private static QueryWords With(QueryWords words, string name, ImmutableArray<string> list) => name switch
    {
        "functionWords" => words with { Function = list },
        "wholeWords" => words with { Whole = list },
        _ => words with { Soft = string.Concat(list) },
    };

    private static void ReadTexts(ref Utf8JsonReader reader, Dictionary<int, string> table)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var character = CharacterOf(ref reader);
            Expect(ref reader, JsonTokenType.String);
            table[character] = reader.GetString()!;
        }
    }

    private static void ReadCharacters(ref Utf8JsonReader reader, Dictionary<int, int> table)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var character = CharacterOf(ref reader);
            Expect(ref reader, JsonTokenType.String);
            table[character] = CharacterOf(ref reader);
        }
    }

    private static ImmutableArray<string> ReadWords(ref Utf8JsonReader reader)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
            words.Add(reader.GetString()!);
        return words.ToImmutable();
    }

    private static ImmutableArray<(int First, int Last)> ReadRanges(ref Utf8JsonReader reader)
    {
        var ranges = ImmutableArray.CreateBuilder<(int, int)>();
        Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            Expect(ref reader, JsonTokenType.Number);
            var first = reader.GetInt32();
            Expect(ref reader, JsonTokenType.Number);
            ranges.Add((first, reader.GetInt32()));
            Expect(ref reader, JsonTokenType.EndArray);
        }
        return ranges.ToImmutable();
    }

    /// <summary>The code point of a text of one character.</summary>
    private static int CharacterOf(ref Utf8JsonReader reader)
    {
        var text = reader.GetString()!;
        if (Rune.DecodeFromUtf16(text, out var character, out var length) != System.Buffers.OperationStatus.Done || length != text.Length)
            throw new JsonException();
        return character.Value;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (!reader.Read() || reader.TokenType != type)
            throw new JsonException();
    }
}
