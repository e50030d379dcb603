using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Rendering.Inputs;

/// <summary>Takes values, views among them to their last member, and makes one short text of them that differs when any of them does.</summary>
internal sealed class InputDigest(ViewMembers members)
{
    private readonly ArrayBufferWriter<byte> bytes = new(16 * 1024);

    /// <summary>What a value is: texts and markup of the same characters must not look the same.</summary>
    private enum Kind : byte
    {
        Nothing,
        Text,
        Markup,
        Plain,
        List,
        View,
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
            case bool or IFormattable:
                Add(Kind.Plain, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
            case IList list:
                Begin(Kind.List, list.Count);
                foreach (var item in list)
                    Add(item);
                break;
            default:
                AddView(value);
                break;
        }
    }

    /// <summary>The SHA-256 of all that was taken, cut to 128 bits, in 32 hexadecimal digits; then nothing is taken any more.</summary>
    public string Finish()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.WrittenSpan, hash);
        bytes.ResetWrittenCount();
        return Convert.ToHexStringLower(hash[..16]);
    }

    private void AddView(object view)
    {
        var names = members.NamesOf(view);
        if (names.IsEmpty)
            throw new InvalidOperationException($"{view.GetType().Name} is no view, and nothing that a view may hold");
        Begin(Kind.View, names.Length);
        foreach (var name in names)
        {
            Add(Kind.Text, name);
            Add(members.ValueOf(view, name));
        }
    }

    private void Add(Kind kind, string text)
    {
        Begin(kind, text.Length);
        bytes.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private void Begin(Kind kind, int length)
    {
        var head = bytes.GetSpan(1 + sizeof(int));
        head[0] = (byte)kind;
        MemoryMarshal.Write(head[1..], length);
        bytes.Advance(1 + sizeof(int));
    }
}
