using System.Globalization;
using System.Text.RegularExpressions;

namespace QiniuDocsGen.Linting;

/// <summary>What a quantity measures.</summary>
internal enum QuantityKind
{
    /// <summary>Time, in minutes; a workday counts as a day.</summary>
    Time,

    /// <summary>Bytes.</summary>
    Size,

    /// <summary>Yuan.</summary>
    Money,

    /// <summary>Pieces.</summary>
    Count,
}

/// <summary>A number with its unit, as a range.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Low">The least that it can mean, in the unit of its kind.</param>
/// <param name="High">The most.</param>
/// <param name="Start">Its first unit in the text.</param>
/// <param name="End">The unit behind its last.</param>
internal readonly record struct Quantity(QuantityKind Kind, double Low, double High, int Start, int End);

/// <summary>Finds numbers with units in a text: <c>1-2个工作日</c>, <c>10min 左右</c>, <c>500 MB 以内</c>.</summary>
internal static partial class Quantities
{
    /// <summary>How far behind a quantity the word may stand that makes it about or at most.</summary>
    private const int Behind = 3;

    private const double About = 0.5;

    /// <summary>Every quantity, in order.</summary>
    public static IEnumerable<Quantity> Find(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            yield break;
        foreach (Match match in Number().Matches(text))
        {
            if (IsPartOfWord(text, match) || UnitOf(match.Groups["unit"].ValueSpan) is not var (kind, factor))
                continue;
            var low = ValueOf(match.Groups["low"]) * factor;
            var high = match.Groups["high"].Success ? ValueOf(match.Groups["high"]) * factor : low;
            var end = match.Index + match.Length;
            var rest = text.AsSpan(end, Math.Min(Behind, text.Length - end)).TrimStart();
            if (rest.StartsWith("内", StringComparison.Ordinal) || rest.StartsWith("以内", StringComparison.Ordinal) || rest.StartsWith("之内", StringComparison.Ordinal))
                low = 0;
            else if (rest.StartsWith("左右", StringComparison.Ordinal) || rest.StartsWith("上下", StringComparison.Ordinal))
                (low, high) = (low * (1 - About), high * (1 + About));
            yield return new Quantity(kind, Math.Min(low, high), Math.Max(low, high), match.Index, end);
        }
    }

    /// <summary>Whether a number continues a number or a word, or a unit in Latin letters goes on.</summary>
    private static bool IsPartOfWord(string text, Match match)
    {
        var end = match.Index + match.Length;
        return (match.Index > 0 && (char.IsAsciiLetterOrDigit(text[match.Index - 1]) || text[match.Index - 1] is '.' or '-' or '_'))
            || (end < text.Length && char.IsAsciiLetter(text[end - 1]) && char.IsAsciiLetterOrDigit(text[end]));
    }

    private static double ValueOf(Group number) => double.Parse(number.ValueSpan, CultureInfo.InvariantCulture);

    private static (QuantityKind Kind, double Factor)? UnitOf(ReadOnlySpan<char> unit) => unit switch
    {
        "秒" or "秒钟" => (QuantityKind.Time, 1.0 / 60),
        "分钟" => (QuantityKind.Time, 1),
        "小时" => (QuantityKind.Time, 60),
        "天" or "工作日" or "自然日" => (QuantityKind.Time, 24 * 60),
        "周" => (QuantityKind.Time, 7 * 24 * 60),
        "月" => (QuantityKind.Time, 30 * 24 * 60),
        "元" => (QuantityKind.Money, 1),
        "条" or "次" or "张" => (QuantityKind.Count, 1),
        _ when unit.StartsWith("min", StringComparison.OrdinalIgnoreCase) => (QuantityKind.Time, 1),
        _ when unit.StartsWith("h", StringComparison.OrdinalIgnoreCase) => (QuantityKind.Time, 60),
        _ when unit.Equals("KB", StringComparison.OrdinalIgnoreCase) => (QuantityKind.Size, 1L << 10),
        _ when unit.Equals("MB", StringComparison.OrdinalIgnoreCase) => (QuantityKind.Size, 1L << 20),
        _ when unit.Equals("GB", StringComparison.OrdinalIgnoreCase) => (QuantityKind.Size, 1L << 30),
        _ when unit.Equals("TB", StringComparison.OrdinalIgnoreCase) => (QuantityKind.Size, 1L << 40),
        _ => null,
    };

    // A number of months is written with 个, a date without it: 3个月, 3月.
    [GeneratedRegex(
        @"(?<low>[0-9]{1,6}(\.[0-9]{1,3})?)[ \u00A0]?((-|~|～|—|–|至|到)[ \u00A0]?(?<high>[0-9]{1,6}(\.[0-9]{1,3})?)[ \u00A0]?)?(个(?<unit>工作日|自然日|小时|月)|(?<unit>工作日|自然日|分钟|秒钟|秒|小时|天|周|元|条|次|张|KB|MB|GB|TB|minutes?|mins?|hours?|h))",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
