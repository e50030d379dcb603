using System.Buffers;
using System.Buffers.Text;

namespace QiniuDocsGen.Search;

/// <summary>Writes the short pieces of the index to a destination, through spans of a useful size. Its numbers are not negative.</summary>
internal ref struct JsonBytes(IBufferWriter<byte> destination)
{
    private const int SpanSize = 1 << 16;
    private const int LongestNumber = 10;

    private Span<byte> span;
    private int used;

    /// <summary>Takes bytes.</summary>
    public void Write(scoped ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(span[used..]);
        used += bytes.Length;
    }

    /// <summary>Takes a number, in decimal.</summary>
    public void Write(int number)
    {
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(number, span[used..], out var written);
        used += written;
    }

    /// <summary>Takes a number of thousandths as JavaScript prints it: <c>1.25</c> for 1250.</summary>
    public void WriteThousandths(int thousandths)
    {
        var (whole, rest) = Math.DivRem(thousandths, 1000);
        Write(whole);
        if (rest == 0)
            return;
        Reserve(4);
        span[used++] = (byte)'.';
        for (var digit = 100; rest > 0; digit /= 10)
        {
            span[used++] = (byte)('0' + (rest / digit));
            rest %= digit;
        }
    }

    /// <summary>Hands what is still here to the destination.</summary>
    public void Flush()
    {
        destination.Advance(used);
        used = 0;
        span = default;
    }

    private void Reserve(int length)
    {
        if (span.Length - used >= length)
            return;
        Flush();
        span = destination.GetSpan(Math.Max(length, SpanSize));
    }
}
