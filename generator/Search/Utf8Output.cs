using System.Buffers;
using System.Buffers.Text;

namespace QiniuDocsGen.Search;

/// <summary>Writes short pieces to a destination through spans of a useful size.</summary>
internal ref struct Utf8Output(IBufferWriter<byte> destination)
{
    private const int SpanSize = 1 << 16;

    private Span<byte> span;
    private int used;

    /// <summary>Writes bytes.</summary>
    public void Write(scoped ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(span[used..]);
        used += bytes.Length;
    }

    /// <summary>Writes a comma before every item but the first.</summary>
    public void WriteCommaUnless(bool first)
    {
        if (!first)
            Write(","u8);
    }

    /// <summary>Writes a number in decimal.</summary>
    public void Write(int number)
    {
        Reserve(11);
        Utf8Formatter.TryFormat(number, span[used..], out var written);
        used += written;
    }

    /// <summary>Writes a number of thousandths, not negative, as JavaScript prints it: <c>1.25</c> for 1250.</summary>
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

    /// <summary>Hands what is still here to the destination; nothing may be written after it.</summary>
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
