using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace QiniuDocsGen.Text;

/// <summary>
/// JSON that is safe wherever it is put: markup characters, quotes, control characters and the line ends U+2028 and U+2029 are escaped,
/// other characters stand as they are, and half of a surrogate pair becomes U+FFFD.
/// </summary>
internal static class SafeJson
{
    private const int UsualSize = 2048;

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>How a <see cref="Utf8JsonWriter"/> is to write; members are not checked, so that long files are written fast.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = Encoder, SkipValidation = true };

    /// <summary>A JSON text, as it may stand in a file or in a script element of a page.</summary>
    /// <param name="write">Writes one value.</param>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(UsualSize);
        using var json = new Utf8JsonWriter(bytes, Options);
        write(json);
        json.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>The content of a JSON string, without its quotes.</summary>
    public static byte[] Encode(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Encoder.FindFirstCharacterToEncodeUtf8(bytes) < 0 ? bytes : JsonEncodedText.Encode(text, Encoder).EncodedUtf8Bytes.ToArray();
    }
}
