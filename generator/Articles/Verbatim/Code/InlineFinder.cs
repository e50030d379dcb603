using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles.Verbatim.Code;

/// <summary>
/// Finds code within sentences: <c>{"…"}</c> to its matching bracket, and <c>word.word(…);</c>. Brackets within strings do not count; what does not
/// close soon is left alone.
/// </summary>
internal static class InlineFinder
{
    private const int Longest = 1_000;

    /// <summary>The inline code of a section, in order; none overlaps another.</summary>
    /// <param name="section">The text.</param>
    /// <param name="code">Its blocks of code: inline code ends before them.</param>
    public static ImmutableArray<Block> Find(SectionText section, ImmutableArray<Block> code)
    {
        var text = section.Text;
        if (!text.AsSpan().ContainsAny('{', '('))
            return [];
        var next = 0;
        var found = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < text.Length; at++)
        {
            if (section.IsTaken(at))
                continue;
            while (next < code.Length && code[next].Start < at)
                next++;
            var limit = Math.Min(next < code.Length ? code[next].Start : text.Length, at + Longest);
            var stretch = text[at] switch
            {
                '{' => Json(section, at, limit),
                '(' => Call(section, at, limit),
                _ => default,
            };
            if (stretch.IsEmpty || (found.Count > 0 && stretch.Start < found[^1].End))
                continue;
            found.Add(new Block(BlockKind.InlineCode, stretch.Start, stretch.End));
            at = stretch.End - 1;
        }
        return found.ToImmutable();
    }

    private static Stretch Json(SectionText section, int at, int limit)
    {
        var member = at + 1;
        while (section.Prose(member) is ' ' or '\u00A0')
            member++;
        return section.Prose(member) == '"' && CloseOf(section, at, limit) is var close and > 0 ? new Stretch(at, close) : default;
    }

    private static Stretch Call(SectionText section, int at, int limit)
    {
        var start = at;
        while (IsNameCharacter(section.Prose(start - 1)))
            start--;
        var name = section.Text.AsSpan(start, at - start);
        var dot = name.IndexOf('.');
        if (dot < 1 || !(char.IsAsciiLetter(name[0]) || name[0] is '_' or '$') || !(char.IsAsciiLetter(name[dot + 1 == name.Length ? dot : dot + 1])))
            return default;
        return CloseOf(section, at, limit) is var close and > 0 && section.Prose(close) == ';' ? new Stretch(start, close + 1) : default;
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '$';

    /// <summary>The unit behind the bracket that closes the one at a place; 0 when none does.</summary>
    private static int CloseOf(SectionText section, int at, int limit)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = at; i < limit; i++)
        {
            var c = section.Text[i];
            if (c is '\n' or '\r')
                return 0;
            if (quote != '\0')
            {
                if (c == '\\')
                    i++;
                else if (c == quote)
                    quote = '\0';
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '{' or '(' or '[')
            {
                depth++;
            }
            else if (c is '}' or ')' or ']' && --depth == 0)
            {
                return i + 1;
            }
        }
        return 0;
    }
}
