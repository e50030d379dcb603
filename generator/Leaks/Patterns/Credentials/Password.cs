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
        ["password", "passwd", "pwd", "pass:", "pass=", "密码", "密 码", "密碼", "口令", "secret", "apikey", "api_key", "api-key", "accesskey", "access_key", "access-key", "access_token", "accesstoken", "private_key", "token", "sessionid", "授权码", .. CommandLogin.Words];

    /// <summary>What the names of ways to encode and sign begin with: no value, though letters and digits are mixed in them.</summary>
    private static readonly string[] Algorithms = ["base64", "hmacsha", "hmacmd5", "pbkdf2"];

    private const int LeastPassword = 6;
    private const int LeastKey = 10;
    private const int LeastToken = 16;

    private static readonly string[] NameEndings = ["word", "passwd", "pwd", "pass", "secret", "key", "token", "id", "value"];

    private static readonly string[] Changes = ["改成了", "改为了", "改成", "改为", "重置为", "设置为", "设置成", "设为", "设成"];

    private static readonly SearchValues<string> Signs = SearchValues.Create([":", "=", "是", "为", "(", "「", "【", "『", "“", .. Changes, "=>", "->"], StringComparison.Ordinal);

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
    [
        "密码：⟦Hx@2024abc⟧登不上", "password=⟦S3cr3t!pw⟧", "\"passwd\":\"⟦abc12345⟧\"", "初始密码是⟦123456⟧，", "账号admin密码⟦Admin@2024⟧", "密码 ⟦Root12345⟧登录", "client_secret: '⟦q8Wn3Rt5Vy1Bx7Mk2Lp9⟧'", "pwd => ⟦Root#8812⟧", "\"token\":\"⟦9f86d081884c7d659a2feaa0c55ad015⟧\"",
        "密码⟦Secret123⟧", "密码 ⟦Test2024x⟧", "密码⟦root8812x⟧登录", "密 码：⟦Xk9mm21z⟧", "密碼：⟦Abc12345⟧", "密码（⟦Qq112233⟧）", "密码：「⟦Xk9mm21z⟧」", "密码改成了⟦Nn2024nn⟧", "密码：⟦P@$$w0rd24⟧[图片]", "**密码：⟦Xk9mm21z⟧**", "pass: ⟦Xk9mm21z⟧", "PASSWORD ⟦Tp8xq2Lm⟧", "<password>⟦Xml2024pw⟧</password>", "授权码：⟦kqzxmvbnwpsdfghj⟧",
        "mysql -uroot -p⟦Secret2024⟧ app", "mysqldump -h127.0.0.1 -u root -p'⟦Dump9988⟧' db", "curl -u ⟦admin:Pass2024⟧ https://example.com", "curl -k --user ⟦admin:secretpw⟧ https://a.com", "curl -X GET --user \"⟦ftp:Ww88xx99⟧\"", "sshpass -p ⟦Root2024x⟧ ssh root@host", "redis-cli -h host -a ⟦Rds2024pw⟧", "docker login -u me -p ⟦Dk2024pw⟧ hub", "wget --password ⟦Wg8812xx⟧",
        "{\"password\":\"⟦Kp9vTq2Lx,Wb7Hg5⟧\"}", "{\"password\":\"⟦Kp9v,Tq2Lx⟧\",\"a\":1}", "{\"password\":\"⟦Kp9v;Tq2Lx⟧\"}", "{\"password\":\"⟦Kp9v&Tq2Lx⟧\"}", "{\"password\": \"⟦Kp9v Tq2Lx⟧\"}", @"{""password"":""⟦Kp9v\""Tq2Lx⟧""}", @"{\""password\"":\""⟦Kp9v,Tq2Lx⟧\"",\""a\"":1}", "password: \"⟦Kp9v Tq2Lx⟧\"", "password='⟦Kp9v'Tq2Lx⟧",
        "密码：⟦Kp9vTq2Lx;Wb7Hg5⟧", "password: ⟦Kp9vTq2Lx&Wb7Hg5⟧", "密码:⟦Kp9vTq2Lx\"Wb7⟧", "password: ⟦Kp9v,Tq2Lx⟧", "密码：⟦Kp9v,Tq2Lx⟧登录", "密码：⟦Kp9v;Tq2Lx⟧;账号", "pwd=⟦Kp9v&Tq2Lx!!⟧", "export DB_PASSWORD=\"⟦Kp9v;Tq2Lx⟧\"", "密码：⟦Kp9vTq2Lx|Wb7⟧.", "password=⟦Kp9v<Tq2Lx⟧ ", "?a=1&password=⟦Kp9vTq2Lx⟧&b=2", "Password=⟦Kp9vTq2Lx⟧;Server=db", "密码：⟦Kp9vTq2Lx⟧，qq登录", "密码：⟦Kp9vTq2Lx⟧（测试）", "| password=⟦Kp9vTq2Lx⟧|b2 |", "\"pwd=⟦Kp9vTq2Lx⟧\",\"b\"", "密码:⟦Kp9vTq2Lx⟧,https://a.cn",
        "curl -u '⟦admin:Kp9vTq2Lx;Wb7Hg5⟧' https://a.com", "curl -u '⟦admin:Kp9v Tq2Lx⟧' https://a.com", "curl -u ⟦admin:'Kp9v Tq2Lx⟧' https://a.com", "curl -u ⟦admin:Sup3rS3cret!⟧ https://a.com", "mysql -p'⟦Kp9vTq2Lx;Wb7⟧'", "mysql -u root --password='⟦Kp9v Tq2Lx!⟧'",
        "SecretKey=⟦Kp9vTq2LxWb7⟧", "\"secretKey\": \"⟦Kp9vTq2LxWb7⟧\"", "secret_key = ⟦Kp9vTq2LxWb7⟧", "api_key=⟦Kp9vTq2LxWb7⟧", "AccessKey: ⟦Kp9vTq2LxWb7⟧",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
    [
        "密码是8-16位", "password: string", "password = getPassword()", "password=${DB_PASS}", "密码：至少8位", "secretKey = settings.get('x.y')", "password_expire: 20241012", "密码：********", "token: undefined", "\"password\": \"<PASSWORD>\"",
        "token = client.makeToken(bucket)", "密码重置流程", "secret=your-secret-2024", "String token = \"upload_token_1\"", "密码为 6 位数字", "密码 AES256 加密", "密码2024年改过", "密码（8-16位）", "bypass: true1234", "password SHA256", "密码sha256加密", "curl -u <user>:<password> https://a.com", "curl -u user:password https://a.com", "mysql -uroot -p", "mysql -u root -pxxxx", "mysql -h host -P3306", "docker run -p 8080:80", "curl -u \"$AK:$SK\" https://a.com", "ssh -p 2222 root@host", "mysql -uroot -p密码",
        "密码错误", "password: required", "密码：至少8位,含数字", "secretKey=<SECRET_KEY>", "api_key=YOUR_API_KEY", "\"password\": \"\", \"name\": \"Kp9vTq2Lx\"", "password: ********", "pwd=/home/user", "pwd=/home/user1/www", "password=req.body.password;", "password: \"must be at least 8 characters\"", "password: \"A-Z,a-z,0-9\"", "密码：MD5,SHA256", "secretKey: secretKey1", "SecretKey: HmacSHA256", "password: Base64 encoded", "pwd=D:\\work2\\Abc", "accessKey = config.accessKey2;", "\"password\": \"密码,含Aa1\"",
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
            if (CommandLogin.At(text, name) is var login && login.End > 0)
            {
                finds.Add(this, login.Start, login.End);
                i = login.End;
                continue;
            }
            var nameEnd = NameEnd(folded, name);
            var isQuoted = false;
            var start = nameEnd == 0 ? 0 : ValueStart(folded, nameEnd, out isQuoted);
            if (start <= 0)
                continue;
            var least = LeastLength(folded.AsSpan(name, nameEnd - name));
            var end = SecretRun.End(text, start);
            var head = SecretRun.Head(folded.AsSpan(start, end - start));
            // Keys hold none of the signs that passwords hold.
            if (least > LeastPassword && !isQuoted)
                end = start + head.Length;
            var value = folded.AsSpan(start, end - start);
            // Without a sign between, only what mixes letters like a password is one.
            var isParted = start > nameEnd + 1 || (start > nameEnd && folded[start - 1] != ' ');
            if (!isParted && !IsMixed(head, needsBoth: !Around.IsHan(folded[name])))
                continue;
            var isSecret = (IsSecret(head, least, isQuoted) && !IsAlgorithm(head)) || (head.Length < value.Length && IsJoined(value, least)) || (folded[name] == '授' && IsMailCode(head));
            if (!isSecret || (end < folded.Length && text.SourceAt(end) is '(' or '[' && !Around.IsPlaceholder(folded, end)))
                continue;
            finds.Add(this, start, end);
            i = end;
        }
    }

    /// <summary>The end of a name; 0 when it is only the beginning of another one, such as <c>password_expire</c>, or the end of a word, such as <c>bypass</c>.</summary>
    private static int NameEnd(string text, int name)
    {
        if (Around.IsHan(text[name]))
            return name + (text[name] == '授' || text[name + 1] == ' ' ? 3 : 2);
        var end = Around.KeyEnd(text, name, 64);
        var written = text.AsSpan(name, end - name);
        if (written.Length == 4 && char.IsAsciiLetter(Around.CharBefore(text, name)) && written.EndsWith("pass", StringComparison.OrdinalIgnoreCase))
            return 0;
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
        // 密码Root12345, PASSWORD Root12345, <password>Root12345</password>.
        if (at < 2 && at < behind.Length && (Around.IsHan(text[place - 1]) || behind[0] == ' ') && char.IsAsciiLetterOrDigit(behind[at]))
            return place + at;
        if (behind.StartsWith(">") && behind.Length > 1 && char.IsAsciiLetterOrDigit(behind[1]))
            return place + 1;
        if (at >= behind.Length || behind[at..].IndexOfAny(Signs) != 0)
            return -1;
        var isWord = Around.IsHan(behind[at]);
        at += SignLength(behind[at..]);
        while (at < behind.Length && behind[at] is ' ' or '"' or '\'' or '\\' or ':' or '`' or '“' or '「' or '【' or '『')
        {
            // An empty value: "password": "".
            if (behind[at] is '"' or '\'' && at + 1 < behind.Length && behind[at + 1] == behind[at] && !char.IsAsciiLetterOrDigit(Around.CharAt(text, place + at + 2)))
                return -1;
            isQuoted |= behind[at++] is '"' or '\'' or '`';
        }
        return isWord && at < behind.Length && Around.IsHan(behind[at]) ? -1 : place + at;
    }

    private static int SignLength(ReadOnlySpan<char> behind)
    {
        foreach (var change in Changes)
        {
            if (behind.StartsWith(change))
                return change.Length;
        }
        return behind.StartsWith("=>") || behind.StartsWith("->") ? 2 : 1;
    }

    /// <summary>Whether a value mixes letters and digits as hardly a word does.</summary>
    private static bool IsMixed(ReadOnlySpan<char> value, bool needsBoth)
    {
        var (upper, lower, digits) = (0, 0, 0);
        foreach (var c in value)
            _ = char.IsAsciiLetterUpper(c) ? upper++ : char.IsAsciiLetterLower(c) ? lower++ : char.IsAsciiDigit(c) ? digits++ : 0;
        return value.Length >= 8 && digits > 0 && (needsBoth ? upper > 0 && lower > 0 : upper > 0 || (lower > 0 && digits > 2));
    }

    /// <summary>Whether a value is a code that providers of mail give to programs: 16 small letters.</summary>
    private static bool IsMailCode(ReadOnlySpan<char> value) => value.Length == 16 && !value.ContainsAnyExceptInRange('a', 'z') && MadeUp.Variety(value) > 7;

    /// <summary>The length from which on a value behind a name may be a secret: keys and tokens are longer than passwords.</summary>
    private static int LeastLength(ReadOnlySpan<char> name) =>
        name[0] is not ('s' or 'S' or 't' or 'T' or 'a' or 'A') ? LeastPassword
        : name.EndsWith("key", StringComparison.OrdinalIgnoreCase) || name.EndsWith("secret", StringComparison.OrdinalIgnoreCase) ? LeastKey
        : LeastToken;

    /// <summary>Whether a value with signs or blanks in it is a password: it mixes letters as neither a list nor a sentence does.</summary>
    private static bool IsJoined(ReadOnlySpan<char> value, int least)
    {
        if (value.Length < least || MadeUp.Is(SecretRun.WithoutLoneBracket(value)) || value[0] is '$' or '%' || value[1..].StartsWith(":\\") || value.ContainsAny("(){}[]".AsSpan()) || IsRange(value))
            return false;
        var (words, mixed, isStrong) = (0, 0, false);
        foreach (var range in value.Split(' '))
        {
            var word = value[range];
            var kinds = Kinds(word);
            words += word.IsEmpty ? 0 : 1;
            mixed += kinds > 2 ? 1 : 0;
            isStrong |= kinds > 3;
        }
        return isStrong || mixed * 2 > words;
    }

    /// <summary>How many of capital letters, small letters, digits and signs that passwords hold a word has.</summary>
    private static int Kinds(ReadOnlySpan<char> word) =>
        (word.ContainsAnyInRange('A', 'Z') ? 1 : 0) + (word.ContainsAnyInRange('a', 'z') ? 1 : 0) + (word.ContainsAnyInRange('0', '9') ? 1 : 0) + (word.ContainsAny("!@#$%^&*".AsSpan()) ? 1 : 0);

    private static bool IsAlgorithm(ReadOnlySpan<char> value)
    {
        foreach (var name in Algorithms)
        {
            if (value.Length < LeastToken && value.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether a value tells which letters a password may have: A-Z,a-z,0-9.</summary>
    private static bool IsRange(ReadOnlySpan<char> value) => value.Contains("a-z", StringComparison.OrdinalIgnoreCase) || value.Contains("0-9", StringComparison.Ordinal);

    private static bool IsSecret(ReadOnlySpan<char> value, int least, bool isQuoted)
    {
        if (value.Length < least || (MadeUp.Is(value) && !(IsMixed(value, needsBoth: true) && value.StartsWith("test", StringComparison.OrdinalIgnoreCase))) || value[0] == '$' || value.ContainsAny("(){}[]<>".AsSpan()))
            return value is "123456" or "888888" or "000000" or "111111" or "666666" && least == LeastPassword;
        var (digits, letters, others) = (0, 0, 0);
        foreach (var c in value)
            _ = char.IsAsciiDigit(c) ? digits++ : char.IsAsciiLetter(c) ? letters++ : others++;
        if (least > LeastPassword)
            return digits > 1 && letters > 1 && !value.ContainsAny('/', ':') && (MadeUp.LooksRandom(value) ? value.Length >= LeastToken || others == 0 : others == 0 && value.Length >= LeastToken && digits * 5 > value.Length);
        // A member of an object, a path, a range of lengths, a word: no password.
        return digits == value.Length
            || (digits > 0 && letters > 0 && !(others > 0 && !isQuoted && value.Contains('.') && digits < 2) && !(value[0] == '/' && value[1..].Contains('/')))
            || (isQuoted && others > 0 && letters > 3 && value.ContainsAny("!@#%^&".AsSpan()));
    }
}
