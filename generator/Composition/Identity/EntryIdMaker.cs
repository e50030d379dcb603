using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Composition.Identity;

/// <summary>
/// Makes ids that follow from the text alone, so that a site without a ledger has the same addresses each time. An id is a hash of title and
/// question; only where a question is asked again does the answer count too, and where that is the same in normal form, the wording.
/// </summary>
/// <param name="taken">The ids that are taken.</param>
/// <param name="known">The entries that have an id.</param>
internal sealed class EntryIdMaker(HashSet<EntryId> taken, IReadOnlyCollection<EntryKey> known)
{
    private const int Length = 10;
    private const int Letters = 24;
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    private readonly HashSet<string> questions = [.. known.Select(key => key.Asked)];
    private readonly HashSet<EntryKey> spelled = [.. known.Select(key => key.Spelled)];

    /// <summary>The id of an entry that has none yet; different from all that are taken.</summary>
    public EntryId Make(EntryKey key)
    {
        var isSpelledFirst = spelled.Add(key.Spelled);
        if (questions.Add(key.Asked) && Shorten(key.Asked) is var id && taken.Add(id))
            return id;
        var hash = Hash(key.Asked, isSpelledFirst ? key.Answered : key.Worded);
        while (!taken.Add(Shorten(hash)))
            hash = Hash(hash, "taken");
        return Shorten(hash);
    }

    /// <summary>A few letters and digits that follow from a text; the first is a letter.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="length">How many characters, 1 to 10.</param>
    public static string ShortHash(string text, int length) => Shorten(Hash(text, "")).Value[..length];

    /// <summary>A hash of two texts in hexadecimal digits; where the first ends counts.</summary>
    public static string Hash(string first, string second)
    {
        var room = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(first.Length + second.Length + 1));
        var length = Encoding.UTF8.GetBytes(first, room);
        room[length++] = (byte)'\n';
        length += Encoding.UTF8.GetBytes(second, room.AsSpan(length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(room.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(room);
        return Convert.ToHexStringLower(hash);
    }

    private static EntryId Shorten(string hash)
    {
        var bytes = Convert.FromHexString(hash);
        Span<char> id = stackalloc char[Length];
        id[0] = Alphabet[bytes[0] % Letters];
        for (var i = 1; i < Length; i++)
            id[i] = Alphabet[bytes[i] % Alphabet.Length];
        return new EntryId(new string(id));
    }
}
