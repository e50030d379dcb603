using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources;

/// <summary>Decodes the bytes of a text file: UTF-8, or UTF-16 where a byte order mark says so or the bytes can hardly be anything else.</summary>
internal static class TextDecoder
{
    /// <summary>How many bytes at the top of a file are looked at to tell UTF-16 without a mark.</summary>
    private const int SampleLength = 4096;

    /// <summary>Decodes a file. Bytes that are not UTF-8 become U+FFFD, as the Unicode Standard recommends, and are reported.</summary>
    /// <param name="found">The file.</param>
    /// <param name="displayPath">The path as messages show it.</param>
    /// <param name="bytes">What the file holds.</param>
    public static (SourceFile File, ImmutableArray<Diagnostic> Found) Decode(FoundFile found, string displayPath, ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return DecodeUtf16(found, displayPath, bytes);
        if (IsUnmarkedUtf16(bytes, out var encoding))
            return ReportUtf16(found, displayPath, encoding.GetString(bytes), "UTF-16 without a byte order mark");
        var hasMark = bytes is [0xEF, 0xBB, 0xBF, ..];
        if (hasMark)
            bytes = bytes[3..];
        if (Utf8.IsValid(bytes))
        {
            var valid = FileOf(found, displayPath, Encoding.UTF8.GetString(bytes));
            return (valid, hasMark ? [ReportMark(valid)] : []);
        }
        var (text, first, count) = Repair(bytes);
        var file = FileOf(found, displayPath, text, hasLostBytes: true);
        var others = count > 1 ? $", nor are those at {count - 1:N0} more places" : "";
        var fault = SourceRules.NotUtf8.At(file.Span(first, first + 1), $"the bytes here are not UTF-8{others}; UTF-8 was expected");
        return (file, hasMark ? [ReportMark(file), fault] : [fault]);
    }

    private static (SourceFile File, ImmutableArray<Diagnostic> Found) DecodeUtf16(FoundFile found, string displayPath, ReadOnlySpan<byte> bytes)
    {
        var encoding = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        return ReportUtf16(found, displayPath, encoding.GetString(bytes[2..]), "UTF-16");
    }

    private static (SourceFile File, ImmutableArray<Diagnostic> Found) ReportUtf16(FoundFile found, string displayPath, string text, string name)
    {
        var file = FileOf(found, displayPath, text);
        return (file, [SourceRules.Utf16.At(file.Span(0, 0), $"the file is {name}; UTF-8 was expected")]);
    }

    /// <summary>
    /// Whether bytes are UTF-16 without a mark: line ends and blanks have a zero on one side of each pair, and few characters have one on the
    /// other. Text in UTF-8 has no zeros at all.
    /// </summary>
    private static bool IsUnmarkedUtf16(ReadOnlySpan<byte> bytes, out Encoding encoding)
    {
        encoding = Encoding.Unicode;
        if (bytes.Length % 2 != 0)
            return false;
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        var (evens, odds) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0 && i % 2 == 0)
                evens++;
            else if (sample[i] == 0)
                odds++;
        }
        encoding = evens > odds ? Encoding.BigEndianUnicode : Encoding.Unicode;
        if (Math.Max(evens, odds) < Math.Max(4, sample.Length / 100) || Math.Max(evens, odds) < 4 * Math.Min(evens, odds))
            return false;
        var text = encoding.GetString(sample);
        return text.Contains('\n', StringComparison.Ordinal) && !text.Contains('\0', StringComparison.Ordinal);
    }

    private static SourceFile FileOf(FoundFile found, string displayPath, string text, bool hasLostBytes = false) =>
        new(found.Path, displayPath, text) { IsBuiltIn = found.IsBuiltIn, IsConfidential = found.IsConfidential, HasLostBytes = hasLostBytes };

    private static Diagnostic ReportMark(SourceFile file) =>
        SourceRules.ByteOrderMark.At(file.Span(0, 0), "the file begins with a byte order mark; plain UTF-8 was expected");

    /// <summary>The text, the offset in it of the first U+FFFD that stands for bytes, and how many there are.</summary>
    private static (string Text, int First, int Count) Repair(ReadOnlySpan<byte> bytes)
    {
        var characters = new char[bytes.Length];
        var (length, first, count) = (0, -1, 0);
        while (true)
        {
            var status = Utf8.ToUtf16(bytes, characters.AsSpan(length), out var read, out var written, replaceInvalidSequences: false);
            length += written;
            bytes = bytes[read..];
            if (status == OperationStatus.Done || bytes.IsEmpty)
                return (new string(characters, 0, length), first, count);
            Rune.DecodeFromUtf8(bytes, out _, out var invalid);
            first = first < 0 ? length : first;
            count++;
            characters[length++] = '\uFFFD';
            bytes = bytes[Math.Max(invalid, 1)..];
        }
    }
}
