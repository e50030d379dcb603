using System.Buffers.Binary;
using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Inputs;

/// <summary>Takes values, views among them to their last member, and makes one short text of them that differs when any of them does.</summary>
/// <param name="members">How the members of views are read.</param>
/// <param name="cards">The hashes of the cards seen so far; shared by all digests of a site, because a card stands on many pages.</param>
internal sealed class InputDigest(ViewMembers members, CardHashes cards)
{
    private const int HashSize = 16;

    private byte[] bytes = new byte[16 * 1024];
    private int length;

    /// <summary>What a value is: texts and markup of the same characters must not look the same.</summary>
    private enum Kind : byte
    {
        Nothing,
        Text,
        Markup,
        Plain,
        List,
        View,
        Card,
    }

    /// <summary>Takes a value: a text, markup, a number, a list, a view, or nothing.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public void Add(object? value)
    {
        switch (value)
        {
            case null:
                Begin(Kind.Nothing, 0);
                break;
            case string text:
                Add(Kind.Text, text);
                break;
            case Html html:
                Add(Kind.Markup, html.Value ?? "");
                break;
            case EntryCardView card:
                AddCard(card);
                break;
            case bool or IFormattable:
                Add(Kind.Plain, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
            case IList list:
                Begin(Kind.List, list.Count);
                for (var i = 0; i < list.Count; i++)
                    Add(list[i]);
                break;
            default:
                AddView(value);
                break;
        }
    }

    /// <summary>The SHA-256 of all that was taken, cut to 128 bits, in 32 hexadecimal digits; then nothing is taken any more.</summary>
    public string Finish() => TakeHash(0).ToString("x32", CultureInfo.InvariantCulture);

    private void AddCard(EntryCardView card)
    {
        if (!cards.TryGetValue(card, out var hash))
        {
            var start = length;
            AddView(card);
            hash = cards.GetOrAdd(card, TakeHash(start));
        }
        Begin(Kind.Card, HashSize);
        MemoryMarshal.Write(Reserve(HashSize), hash);
    }

    // Which members a view of a name has, the program decides, and that is an input of every page.
    private void AddView(object view)
    {
        var readers = members.ReadersOf(view);
        if (readers.IsEmpty)
            throw new InvalidOperationException($"{view.GetType().Name} is no view, and nothing that a view may hold");
        Add(Kind.View, view.GetType().Name);
        foreach (var read in readers)
            Add(read(view));
    }

    private void Add(Kind kind, string text)
    {
        Begin(kind, text.Length);
        var units = MemoryMarshal.AsBytes(text.AsSpan());
        units.CopyTo(Reserve(units.Length));
    }

    private void Begin(Kind kind, int length)
    {
        var head = Reserve(1 + sizeof(int));
        head[0] = (byte)kind;
        MemoryMarshal.Write(head[1..], length);
    }

    /// <summary>The hash of what was taken since a place, which is forgotten.</summary>
    private UInt128 TakeHash(int start)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(start, length - start), hash);
        length = start;
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    private Span<byte> Reserve(int count)
    {
        if (bytes.Length - length < count)
            Array.Resize(ref bytes, Math.Max(length + count, bytes.Length * 2));
        length += count;
        return bytes.AsSpan(length - count, count);
    }
}
