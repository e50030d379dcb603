using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Business;

/// <summary>Ids that only the name before them makes known: order, certificate, job, request, account.</summary>
internal abstract class NamedId : LeakPattern
{
    private const int MostSigns = 12;
    private const int MostIds = 64;

    private readonly int least;
    private readonly bool digitsOnly;

    /// <summary>Describes a kind of id.</summary>
    /// <param name="code">The code of its rule.</param>
    /// <param name="kind">Its name in settings.</param>
    /// <param name="grade">How much harm it does.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="names">The names that stand before such an id.</param>
    /// <param name="least">The fewest characters of an id.</param>
    /// <param name="digitsOnly">Whether an id is a number.</param>
    protected NamedId(string code, string kind, LeakGrade grade, string what, string remedy, string[] names, int least, bool digitsOnly = false)
        : base(code, kind, grade, what, remedy)
    {
        Words = [.. names];
        (this.least, this.digitsOnly) = (least, digitsOnly);
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> Words { get; }

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        var i = 0;
        foreach (var name in text.Places(this))
        {
            if (name < i)
                continue;
            i = name + 2;
            if (char.IsAsciiLetter(folded[name]) && char.IsAsciiLetter(Around.CharBefore(folded, name)) && !char.IsAsciiLetterUpper(folded[name]))
                continue;
            var behind = BehindName(folded, name);
            i = Math.Max(i, FindIds(folded, behind, LeastOf(folded, name, behind), finds));
        }
    }

    /// <summary>The fewest characters of an id behind a name.</summary>
    protected virtual int LeastOf(string text, int name, int behind) => least;

    /// <summary>The name may go on: 订单编号, request_id, job id.</summary>
    private int BehindName(string text, int name)
    {
        var at = name;
        foreach (var word in Words)
        {
            if (word.Contains(' ') && text.AsSpan(name).StartsWith(word, StringComparison.OrdinalIgnoreCase))
                at = Math.Max(at, name + word.Length);
        }
        var isAscii = char.IsAscii(text[name]);
        while (at < text.Length && at - name < 24 && (isAscii ? char.IsAsciiLetter(text[at]) || text[at] is '_' or '-' && char.IsAsciiLetter(Around.CharAt(text, at + 1)) : Around.IsHan(text[at])))
        {
            if (isAscii && EndsId(text, at))
                return at + 1;
            at++;
        }
        if (!isAscii && text[name] is not ' ' && at - name > 5)
            return name + 2;
        while (text.AsSpan(at, Math.Min(3, text.Length - at)).TrimStart(' ') is [('i' or 'I'), ('d' or 'D'), ..])
            at += text[at] == ' ' ? 3 : 2;
        return at;
    }

    /// <summary>Whether an id may be glued to the name: <c>jobid6708ec02…</c>.</summary>
    private static bool EndsId(string text, int at) =>
        at > 0 && text[at] is 'd' or 'D' && text[at - 1] is 'i' or 'I' && (char.IsAsciiDigit(Around.CharAt(text, at + 1)) || !char.IsAsciiLetter(Around.CharAt(text, at + 1)));

    private int FindIds(string text, int place, int fewest, LeakFinds finds)
    {
        var at = SkipSigns(text, place);
        if (at < 0)
            return place;
        for (var ids = 0; ids < MostIds; ids++)
        {
            var end = IdEnd(text, at);
            if (end - at < fewest || !IsId(text.AsSpan(at, end - at)) || Around.CharAt(text, end) is '(' || (Around.CharAt(text, end) is '.' && Around.IsKeyCharacter(Around.CharAt(text, end + 1))))
                return at;
            finds.Add(this, at, end);
            var following = end;
            while (following < text.Length && following - end < 3 && text[following] is ' ' or ',' or '、' or '/')
                following++;
            if (following == end)
                return end;
            at = following;
        }
        return at;
    }

    /// <summary>The end of an id; a region may stand before it with a dot: <c>z0.66f1…</c>.</summary>
    private static int IdEnd(string text, int start)
    {
        var end = Around.KeyEnd(text, start, 80);
        return end - start is > 0 and <= 4 && Around.CharAt(text, end) == '.' && Around.IsKeyCharacter(Around.CharAt(text, end + 1)) ? Around.KeyEnd(text, end + 1, 80) : end;
    }

    /// <summary>Skips signs between name and id, also the next member of a JSON object; -1 when words stand between.</summary>
    private static int SkipSigns(string text, int place)
    {
        var at = SkipSigns(text, place, MostSigns);
        foreach (var member in (ReadOnlySpan<string>)["content", "value", "text"])
        {
            if (Around.Before(text, at, 2) is [_, '"'] && text.AsSpan(at).StartsWith(member, StringComparison.Ordinal))
                return SkipSigns(text, at + member.Length, MostSigns);
        }
        return at;
    }

    private static int SkipSigns(string text, int place, int most)
    {
        var at = place;
        while (at < text.Length && at - place < most * 3 && text[at] is ' ' or ':' or '=' or '"' or '\'' or '`' or '>' or '#' or '(' or '[' or '{' or '【' or '是' or '为' or '\\' or ',' or '\t' or ')' or '“')
            at++;
        return at;
    }

    private bool IsId(ReadOnlySpan<char> id)
    {
        if (id.Length > 64 || MadeUp.Is(id))
            return false;
        var digits = 0;
        foreach (var c in id)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        // A day such as 2024-10-11 is no id.
        if (digitsOnly || id is ['2', '0', _, _, '-' or '_', ..])
            return digits == id.Length;
        return digits == id.Length || digits > 2 || (digits > 0 && MadeUp.LooksRandom(id));
    }
}
