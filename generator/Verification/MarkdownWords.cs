namespace QiniuDocsGen.Verification;

/// <summary>
/// What of an authored text must be readable on its page. No Markdown parser: in one pass it blots out whatever may be markup that a page does not
/// show (targets of links, images, entities, list numbers, the language behind a fence, reference definitions). When unsure it blots out too much,
/// so that a finding of <see cref="TextKeptCheck"/> is always a real loss.
/// </summary>
internal static class MarkdownWords
{
    private const int LongestEntity = 32;

    /// <summary>The text with markup that is not shown replaced by blanks; offsets stay.</summary>
    public static string Of(string markdown)
    {
        var shown = markdown.ToCharArray();
        var fence = "";
        for (var start = 0; start < markdown.Length;)
        {
            var end = markdown.AsSpan(start).IndexOfAny('\n', '\r') is var length and >= 0 ? start + length : markdown.Length;
            var first = FirstInside(markdown, start, end);
            var line = markdown.AsSpan(first, end - first);
            var opened = fence;
            fence = FenceBehind(line, opened);
            if (fence != opened)
                Blot(shown, start, end);
            else if (fence.Length == 0)
                BlotLine(shown, markdown, first, end);
            start = end + 1;
        }
        return new string(shown);
    }

    /// <summary>The first character of a line behind indentation, quote marks and bullets.</summary>
    private static int FirstInside(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t' or '>' or '-' or '*' or '+')
            start++;
        return start;
    }

    /// <summary>The fence that is open behind a line: the same, one that the line opens, or none when it closes the open one.</summary>
    private static string FenceBehind(ReadOnlySpan<char> line, string open)
    {
        if (line.IsEmpty || line[0] is not ('`' or '~'))
            return open;
        var mark = line[0];
        var run = line.IndexOfAnyExcept(mark) is var length and >= 0 ? length : line.Length;
        if (run < 3)
            return open;
        if (open.Length > 0)
            return open[0] == mark && run >= open.Length && line[run..].IsWhiteSpace() ? "" : open;
        return mark == '`' && line[run..].Contains('`') ? open : new string(mark, run);
    }

    private static void BlotLine(char[] shown, string text, int first, int end)
    {
        var behindNumber = first;
        while (behindNumber < end && char.IsAsciiDigit(text[behindNumber]))
            behindNumber++;
        if (behindNumber > first && behindNumber < end && text[behindNumber] is '.' or ')')
            Blot(shown, first, behindNumber);
        var line = text.AsSpan(first, end - first);
        if (line.StartsWith("[") && line.IndexOf("]:") >= 0)
            Blot(shown, first, end);
        else
            BlotInline(shown, text, first, end);
    }

    private static void BlotInline(char[] shown, string text, int first, int end)
    {
        // Where no closing sign follows any more, an opening one is only a character; knowing the last ones keeps this linear.
        var line = text.AsSpan(first, end - first);
        var lastRound = first + line.LastIndexOf(')');
        var lastSquare = first + line.LastIndexOf(']');
        for (var i = first; i < end; i++)
        {
            var next = i + 1 < end ? text[i + 1] : '\0';
            var close = (text[i], next) switch
            {
                (']', '(') when lastRound > i => TargetEnd(text, i + 1, end),
                (']', '[') when lastSquare > i + 1 => text.IndexOf(']', i + 2),
                ('!', '[') when lastSquare > i => text.IndexOf(']', i) - 1,
                ('&', _) => EntityEnd(text, i, end),
                _ => i,
            };
            if (close <= i)
                continue;
            Blot(shown, i, close + 1);
            i = close;
        }
    }

    /// <summary>The round bracket that closes a link target; brackets inside it count.</summary>
    private static int TargetEnd(string text, int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            if (text[i] == '(')
                depth++;
            else if (text[i] == ')' && --depth == 0)
                return i;
        }
        return end - 1;
    }

    private static int EntityEnd(string text, int start, int end)
    {
        for (var i = start + 1; i < Math.Min(end, start + LongestEntity); i++)
        {
            if (text[i] == ';')
                return i;
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] != '#')
                break;
        }
        return start;
    }

    private static void Blot(char[] shown, int start, int end)
    {
        for (var i = start; i < end; i++)
            shown[i] = ' ';
    }
}
