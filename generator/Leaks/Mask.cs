namespace QiniuDocsGen.Leaks;

/// <summary>Shows a value so that its author knows it again and nobody else learns it.</summary>
internal static class Mask
{
    private const char Dot = '•';
    private const int Dots = 8;
    private const int MostShown = 4;

    /// <summary>How many characters at the beginning of a value are shown: a fifth, at most four.</summary>
    public static int Shown(int length) => Math.Min(MostShown, length / 5);

    /// <summary>The beginning of a value and dots that do not tell its length: <c>kYx4••••••••</c>.</summary>
    public static string Of(ReadOnlySpan<char> value) => string.Concat(Start(value), new string(Dot, Dots));

    /// <summary>Replaces all but the beginning of a run by dots, one for each unit, so that what stands behind it keeps its place.</summary>
    public static void InPlace(Span<char> value)
    {
        foreach (ref var c in value[Start(value).Length..])
            c = c is '\n' or '\r' ? c : Dot;
    }

    private static ReadOnlySpan<char> Start(ReadOnlySpan<char> value)
    {
        var shown = Shown(value.Length);
        return value[..(shown > 0 && char.IsHighSurrogate(value[shown - 1]) ? shown - 1 : shown)];
    }
}
