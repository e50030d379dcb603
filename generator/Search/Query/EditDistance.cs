namespace QiniuDocsGen.Search.Query;

/// <summary>Compares spellings. The TypeScript twin is <c>distance.ts</c>.</summary>
internal static class EditDistance
{
    /// <summary>Whether one inserted, left out, exchanged or swapped character turns a text into the other.</summary>
    public static bool IsOne(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (Math.Abs(left.Length - right.Length) > 1)
            return false;
        var start = left.CommonPrefixLength(right);
        left = left[start..];
        right = right[start..];
        if (left.IsEmpty || right.IsEmpty)
            return left.Length != right.Length;
        return left.SequenceEqual(right[1..])
            || left[1..].SequenceEqual(right)
            || left[1..].SequenceEqual(right[1..])
            || (left.Length > 1 && right.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
    }
}
