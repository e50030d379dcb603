using System.Buffers;
using System.Collections.Immutable;

namespace QiniuDocsGen.Search;

/// <summary>Writes an index as lunr 2.3.9 serialises one: the members, their order, and the numbers as JavaScript prints them.</summary>
internal sealed class LunrJsonWriter
{
    private readonly InvertedIndex index;
    private readonly ImmutableArray<byte[]> names;
    private readonly ImmutableArray<byte[]> refs;
    private readonly ImmutableArray<byte[]> terms;

    /// <summary>Encodes the names once; they are written many times.</summary>
    public LunrJsonWriter(InvertedIndex index)
    {
        this.index = index;
        names = ImmutableArray.CreateRange(SearchField.All, field => SafeJson.Encode(field.Name));
        refs = ImmutableArray.CreateRange(index.Refs, SafeJson.Encode);
        terms = ImmutableArray.CreateRange(index.Terms, SafeJson.Encode);
    }

    /// <summary>How many bytes <see cref="Write(IBufferWriter{byte})"/> writes.</summary>
    public long Measure()
    {
        var length = default(JsonLength);
        Write(ref length);
        return length.Bytes;
    }

    /// <summary>Writes the index, never holding more than a small part of it as text.</summary>
    public void Write(IBufferWriter<byte> destination)
    {
        var bytes = new JsonBytes(destination);
        Write(ref bytes);
        bytes.Flush();
    }

    private void Write<TOutput>(ref TOutput output)
        where TOutput : struct, IJsonOutput, allows ref struct
    {
        output.Write("{\"version\":\"2.3.9\",\"fields\":["u8);
        for (var field = 0; field < names.Length; field++)
        {
            output.Write(field == 0 ? "\""u8 : ",\""u8);
            output.Write(names[field]);
            output.Write("\""u8);
        }
        output.Write("],\"fieldVectors\":["u8);
        WriteVectors(ref output);
        output.Write("],\"invertedIndex\":["u8);
        WriteTerms(ref output);
        output.Write("],\"pipeline\":[]}"u8);
    }

    /// <summary>One vector for each field of each document, empty ones too: <c>["title/id",[number,score,…]]</c>.</summary>
    private void WriteVectors<TOutput>(ref TOutput output)
        where TOutput : struct, IJsonOutput, allows ref struct
    {
        var vector = 0;
        foreach (var (rows, scores) in index.Rows)
        {
            for (var row = 0; row < rows.Rows; row++, vector++)
            {
                var (document, field) = Math.DivRem(vector, names.Length);
                output.Write(vector == 0 ? "[\""u8 : ",[\""u8);
                output.Write(names[field]);
                output.Write("/"u8);
                output.Write(refs[document]);
                output.Write("\",["u8);
                var cells = rows.Row(row);
                WriteVector(rows.Terms[cells], scores.AsSpan(cells), ref output);
                output.Write("]]"u8);
            }
        }
    }

    private static void WriteVector<TOutput>(ReadOnlySpan<int> terms, ReadOnlySpan<int> scores, ref TOutput output)
        where TOutput : struct, IJsonOutput, allows ref struct
    {
        for (var i = 0; i < terms.Length; i++)
        {
            if (i > 0)
                output.Write(","u8);
            output.Write(terms[i]);
            output.Write(","u8);
            output.WriteThousandths(scores[i]);
        }
    }

    /// <summary>Every term with its number and, by field, its documents: <c>["term",{"_index":0,"title":{"id":{}},…}]</c>.</summary>
    private void WriteTerms<TOutput>(ref TOutput output)
        where TOutput : struct, IJsonOutput, allows ref struct
    {
        for (var i = 0; i < index.SortedTerms.Length; i++)
        {
            var term = index.SortedTerms[i];
            output.Write(i == 0 ? "[\""u8 : ",[\""u8);
            output.Write(terms[term]);
            output.Write("\",{\"_index\":"u8);
            output.Write(term);
            for (var field = 0; field < names.Length; field++)
            {
                output.Write(",\""u8);
                output.Write(names[field]);
                output.Write("\":{"u8);
                WriteDocuments(index.Postings.Documents(term, field), ref output);
                output.Write("}"u8);
            }
            output.Write("}]"u8);
        }
    }

    private void WriteDocuments<TOutput>(ReadOnlySpan<int> documents, ref TOutput output)
        where TOutput : struct, IJsonOutput, allows ref struct
    {
        for (var i = 0; i < documents.Length; i++)
        {
            output.Write(i == 0 ? "\""u8 : ",\""u8);
            output.Write(refs[documents[i]]);
            output.Write("\":{}"u8);
        }
    }
}
