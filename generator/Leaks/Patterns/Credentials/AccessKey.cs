using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Credentials;

/// <summary>
/// Keys of the vendor: 40 letters of base64 for addresses, drawn at random, also glued to a word. A hash in hexadecimal, an etag of 28 letters and
/// names with words in them have other shapes.
/// </summary>
internal sealed class AccessKey() : LeakPattern(
    "QD2001", "access-key", LeakGrade.Block, "an access key or secret key", "Replace it with <ACCESS_KEY>; if it was ever public, revoke it.")
{
    private const int KeyLength = 40;
    private const int MostGlued = 24;

    private static readonly SearchValues<string> KeyWords = SearchValues.Create(["ak", "sk", "key", "密钥", "秘钥", "token", "凭证", "secret"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Words that are glued to a key where blanks were lost.</summary>
    private static readonly string[] Glued = ["accesskeyid", "accesskey", "access_key", "secretkey", "secret_key", "token", "key", "ak", "sk", "is"];

    private static readonly string[] Names = ["accesskey", "access_key", "access key", "secretkey", "secret_key", "secret key", "accesskeyid", "accesskeysecret", "密钥", "秘钥"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
    [
        "ak是这个⟦kYx4fT9sQm2LzR7vWb1NcD8eHu5JpA3gXiKo6ZtS⟧token第一段", "AccessKey=\"⟦Zq8Wn3Rt_5Vy1Bx7Mk2-Lp9Hd4Js6Gf0CcTaUeIo⟧\"", "SK：⟦b7Kd92mXq0LsTzWf3RvYc8HjNp1GaEuBi4OtQx5V⟧",
        "ak⟦kYx4fT9sQm2LzR7vWb1NcD8eHu5JpA3gXiKo6ZtS⟧", "⟦Ｔp4Rz8Kx2Vq6Ly0Wn5Jb9Hd3Gs7Fm1Cc2AeUoIi7⟧",
        "编号13-⟦kYx4fT9sQm2LzR7vWb1NcD8eHu5JpA3gXiKo6ZtS⟧", "bucket_⟦kYx4fT9sQm2LzR7vWb1NcD8eHu5JpA3gXiKo6ZtS⟧", "⟦kYx4fT9sQm2LzR7vWb1NcD8eHu5JpA3gXiKo6ZtS⟧-1", "ak=⟦kYx4fT9sQm2LzR7vWb1NcD8eHu5JpA3gXiKo6ZtS⟧_2",
        "AK/SK：⟦kYx4fT9sQm2LzR7vWb1NcD8eHu5JpA3gXiKo6ZtS⟧/⟦Tp4Rz8Kx2Vq6Ly0Wn5Jb9Hd3Gs7Fm1Cc2AeUoIi7⟧", "AccessKey:⟦abcdefghijklmnopqrstuvwxyz0123456789ABCD⟧", "\"secret_key\": \"⟦1234567890abcdefghijABCDEFGHIJ1234567890⟧\"", "ak ⟦kYx4fT9sQm2LzR7vWb1N\ncD8eHu5JpA3gXiKo6ZtS⟧",
        "ak-⟦kYx4fT9sQm2LzR7vWb1NcD8eHu5JpA3gXiKo6ZtS⟧", "key_⟦kYx4fT9sQm2LzR7vWb1NcD8eHu5JpA3gXiKo6ZtS⟧",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
    [
        "etag FpLiADEaVoALPkdb8tJEJyRTXoe_", "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12", "YOUR_ACCESS_KEY_AND_SECRET_KEY_GO_HERE_01", "my-long-kebab-case-name-with-2-parts-abc", "settings.get('qiniu.access_key')",
        "com_qiniu_storage_BucketManager_listFilesV", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "AccessKey: 0000000000000000000000000000000000000000", "key: 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12", "secretKey: your_secret_key_of_forty_letters_here_01",
    ];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        for (var i = 0; i + KeyLength <= folded.Length;)
        {
            // Of every 40 characters in a row one is looked at.
            if (!Around.IsKeyCharacter(folded[i + KeyLength - 1]))
            {
                i += KeyLength;
                continue;
            }
            var start = i + KeyLength - 1;
            while (start > i && Around.IsKeyCharacter(folded[start - 1]))
                start--;
            var end = Around.KeyEnd(folded, start);
            if (end - start >= KeyLength && KeyIn(folded, start, end) is (> 0 or 0) and var key and >= 0)
                finds.Add(this, key, key + KeyLength);
            i = Math.Max(end, i + 1);
        }
        FindBroken(folded, finds);
    }

    /// <summary>Finds keys that the end of a line parts.</summary>
    private void FindBroken(string text, LeakFinds finds)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOf('\n');
            if (next < 0)
                return;
            i += next;
            var last = Around.CharBefore(text, i) == '\r' ? i - 1 : i;
            var (start, end) = (last, Around.KeyEnd(text, i + 1, KeyLength));
            while (start > 0 && last - start < KeyLength && Around.IsKeyCharacter(text[start - 1]))
                start--;
            if (last - start + end - i - 1 == KeyLength && last > start && end > i + 1 && IsKey(string.Concat(text.AsSpan(start, last - start), text.AsSpan(i + 1, end - i - 1))) && Around.HasBefore(text, start, 24, KeyWords))
                finds.Add(this, start, end);
        }
    }

    /// <summary>Where in a run of key characters the key begins; -1 when there is none.</summary>
    private static int KeyIn(string text, int start, int end)
    {
        var length = end - start;
        var isAnnounced = Around.HasBefore(text, start, 24, KeyWords);
        if (length == KeyLength)
            return (IsKey(text.AsSpan(start, length)) && (isAnnounced || IsFree(text, start, end))) || IsNamed(text, start) ? start : -1;
        if (length > KeyLength + MostGlued)
            return -1;
        if (PartedKey(text, start, end) is >= 0 and var parted)
            return parted;
        var glued = GluedLength(text.AsSpan(start, length));
        var rest = text.AsSpan(start + glued, length - glued);
        var isWord = rest.Length >= KeyLength && !rest[KeyLength..].ContainsAnyExceptInRange('A', 'z');
        return (glued > 0 || isAnnounced) && isWord && IsKey(rest[..KeyLength]) ? start + glued : -1;
    }

    /// <summary>Where in a run a key begins that a dash or low line parts from what stands beside it; -1 when there is none.</summary>
    private static int PartedKey(string text, int start, int end)
    {
        for (var i = start; i + KeyLength <= end; i++)
        {
            var (opens, closes) = (i == start || text[i - 1] is '-' or '_', i + KeyLength == end || text[i + KeyLength] is '-' or '_');
            var key = text.AsSpan(i, KeyLength);
            // A key may hold such a sign, but one at its end or many of them are the names of a path.
            if (opens && closes && key[0] is not ('-' or '_') && key.Count('-') + key.Count('_') < 4 && IsKey(key) && IsFree(text, start, end))
                return i;
        }
        return -1;
    }

    private static int GluedLength(ReadOnlySpan<char> run)
    {
        foreach (var word in Glued)
        {
            if (run.StartsWith(word, StringComparison.OrdinalIgnoreCase) && run.Length - word.Length >= KeyLength)
                return word.Length;
        }
        return 0;
    }

    /// <summary>Whether the 40 characters at a place are the value of a key by the name right before them, though they do not look drawn at random.</summary>
    private static bool IsNamed(string text, int start)
    {
        var name = Around.Before(text, start, 20).TrimEnd(" \"'`=:是为");
        var key = text.AsSpan(start, KeyLength);
        var isNamed = false;
        foreach (var known in Names)
            isNamed |= name.EndsWith(known, StringComparison.OrdinalIgnoreCase);
        return isNamed && name.Length < Math.Min(20, start) && !MadeUp.Is(key) && MadeUp.Variety(key) > 5 && key.ContainsAnyInRange('0', '9') && key.Count('-') + key.Count('_') < 4;
    }

    private static bool IsKey(ReadOnlySpan<char> key) => MadeUp.LooksRandom(key) && !MadeUp.Is(key);

    /// <summary>Whether a key stands before a place with a stroke between, as in AccessKey/SecretKey.</summary>
    private static bool IsPair(string text, int start) =>
        start > KeyLength && text[start - 1] == '/' && IsKey(text.AsSpan(start - 1 - KeyLength, KeyLength)) && !Around.IsKeyCharacter(Around.CharBefore(text, start - 1 - KeyLength));

    /// <summary>Whether nothing beside a run makes it a piece of something longer: base64, a path, a token of several parts.</summary>
    private static bool IsFree(string text, int start, int end) =>
        (Around.CharBefore(text, start) is not ('/' or '+' or '\\') || IsPair(text, start)) && Around.CharAt(text, end) is not ('/' or '+' or '=')
        && !(Around.CharBefore(text, start) == '.' && Around.IsKeyCharacter(Around.CharBefore(text, start - 1)))
        && !(Around.CharAt(text, end) == '.' && Around.KeyEnd(text, end + 1) - end > 8);
}
