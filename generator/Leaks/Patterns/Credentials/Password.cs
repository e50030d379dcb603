using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Credentials;

/// <summary>Passwords and secrets behind a name that says so.</summary>
internal sealed class Password() : LeakPattern(
    "QD2009", "password", LeakGrade.Block, "a password or secret", "Remove it, and change it if it was ever public.")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Words { get; } =
        ["password", "passwd", "pwd", "密码", "口令", "secret", "apikey", "api_key", "api-key", "access_token", "accesstoken", "private_key", "token", "sessionid", "授权码"];

    private static readonly string[] NameEndings = ["word", "passwd", "pwd", "secret", "key", "token", "id", "value"];

    private static readonly SearchValues<string> Signs = SearchValues.Create([":", "=", "是", "为", "=>", "->", "改成", "改为", "重置为"], StringComparison.Ordinal);

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
        ["密码：⟦Hx@2024abc⟧登不上", "password=⟦S3cr3t!pw⟧", "\"passwd\":\"⟦abc12345⟧\"", "初始密码是⟦123456⟧，", "账号admin密码⟦Admin@2024⟧", "密码 ⟦Root12345⟧登录", "client_secret: '⟦q8Wn3Rt5Vy1Bx7Mk2Lp9⟧'", "pwd => ⟦Root#8812⟧", "\"token\":\"⟦9f86d081884c7d659a2feaa0c55ad015⟧\""];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
    [
        "密码是8-16位", "password: string", "password = getPassword()", "password=${DB_PASS}", "密码：至少8位", "secretKey = settings.get('x.y')", "password_expire: 20241012", "密码：********", "token: undefined", "\"password\": \"<PASSWORD>\"",
        "token = client.makeToken(bucket)", "密码重置流程", "secret=your-secret-2024", "String token = \"upload_token_1\"", "密码为 6 位数字", "密码 AES256 加密", "密码2024年改过",
    ];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        var i = 0;
        foreach (var place in text.Places(this))
        {
            if (place < i)
                continue;
            var name = place;
            i = name + 2;
            var isKey = folded[name] is 's' or 'S' or 't' or 'T' or 'a' or 'A';
            var nameEnd = NameEnd(folded, name);
            var isQuoted = false;
            var start = nameEnd == 0 ? 0 : ValueStart(folded, nameEnd, out isQuoted);
            if (start <= 0)
                continue;
            var end = ValueEnd(folded, start);
            // Without a sign between, only what mixes letters like a password is one.
            var isParted = start > nameEnd + 1 || (start > nameEnd && folded[start - 1] != ' ');
            if (!isParted && (end - start < 8 || !folded.AsSpan(start, end - start).ContainsAnyInRange('A', 'Z')))
                continue;
            if (!IsSecret(folded.AsSpan(start, end - start), isKey, isQuoted) || Around.CharAt(folded, end) is '(' or '[')
                continue;
            finds.Add(this, start, end);
            i = end;
        }
    }

    /// <summary>The end of a name; 0 when it is only the beginning of another one, such as <c>password_expire</c>.</summary>
    private static int NameEnd(string text, int name)
    {
        if (Around.IsHan(text[name]))
            return name + (text[name] == '授' ? 3 : 2);
        var end = Around.KeyEnd(text, name, 64);
        var written = text.AsSpan(name, end - name);
        foreach (var ending in NameEndings)
        {
            if (written.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return end;
        }
        return 0;
    }

    /// <summary>Where the value behind a name begins; -1 when nothing says that one follows.</summary>
    private static int ValueStart(string text, int place, out bool isQuoted)
    {
        var behind = Around.Behind(text, place, 12);
        var at = 0;
        while (at < behind.Length && behind[at] is ' ' or '"' or '\'' or '\\' or ')' or '`' or '*')
            at++;
        isQuoted = false;
        if (at < 2 && at < behind.Length && Around.IsHan(text[place - 1]) && char.IsAsciiLetterOrDigit(behind[at]))
            return place + at;
        if (at >= behind.Length || behind[at..].IndexOfAny(Signs) != 0)
            return -1;
        var isWord = Around.IsHan(behind[at]);
        at += behind[at..].StartsWith("重置为") ? 3 : behind[at] == '改' || behind[at..].StartsWith("=>") || behind[at..].StartsWith("->") ? 2 : 1;
        while (at < behind.Length && behind[at] is ' ' or '"' or '\'' or '\\' or ':' or '`')
            isQuoted |= behind[at++] is '"' or '\'' or '`';
        return isWord && at < behind.Length && Around.IsHan(behind[at]) ? -1 : place + at;
    }

    private static int ValueEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 128 && text[end] is > ' ' and <= '~' and not ('"' or '\'' or '`' or ',' or ';' or '&' or '\\' or '<' or '>' or '|'))
            end++;
        while (end > start && text[end - 1] is '.' or ')' or '}')
            end--;
        return end;
    }

    private static bool IsSecret(ReadOnlySpan<char> value, bool isKey, bool isQuoted)
    {
        if (value.Length < (isKey ? 16 : 6) || MadeUp.Is(value) || value.ContainsAny("(){}$[]<>".AsSpan()))
            return value is "123456" or "888888" or "000000" or "111111" or "666666" && !isKey;
        var (digits, letters, others) = (0, 0, 0);
        foreach (var c in value)
            _ = char.IsAsciiDigit(c) ? digits++ : char.IsAsciiLetter(c) ? letters++ : others++;
        if (isKey)
            return digits > 1 && letters > 1 && !value.ContainsAny('/', ':') && (MadeUp.LooksRandom(value) || (others == 0 && digits * 5 > value.Length));
        // A member of an object, a range of lengths, a word: no password.
        return digits == value.Length || (digits > 0 && letters > 0 && !(others > 0 && !isQuoted && value.Contains('.') && digits < 2)) || (isQuoted && others > 0 && letters > 3 && value.ContainsAny("!@#%^&".AsSpan()));
    }
}
