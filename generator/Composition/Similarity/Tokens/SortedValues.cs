namespace QiniuDocsGen.Composition.Similarity.Tokens;

/// <summary>Makes sets of few values as sorted arrays.</summary>
internal static class SortedValues
{
    /// <summary>Sorts values in their place, and returns each of them once.</summary>
    public static T[] Distinct<T>(Span<T> values)
        where T : IComparable<T>, IEquatable<T>
    {
        values.Sort();
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (i == 0 || !values[i].Equals(values[i - 1]))
                values[count++] = values[i];
        }
        return values[..count].ToArray();
    }
}
