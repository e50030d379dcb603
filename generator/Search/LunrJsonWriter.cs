using System.Buffers;
using System.Collections.Immutable;

namespace QiniuDocsGen.Search;

/// <summary>Writes an index as lunr 2.3.9 serialises one: the members, their order, and the numbers as JavaScript prints them.</summary>
internal static class LunrJsonWriter
{
    /// <summary>Writes the index, never holding more than a small part of it as text.</summary>
    public static void Write(InvertedIndex index, IBufferWriter<byte> destination)
    {
        var names = ImmutableArray.CreateRange(SearchField.All, field => Quoted(field.Name));
        var refs = ImmutableArray.CreateRange(index.Refs, Quoted);
        var output = new Utf8Output(destination);
        output.Write("{\"version\":\"2.3.9\",\"fields\":["u8);
        for (var field = 0; field < names.Length; field++)
        {
            output.WriteCommaUnless(field == 0);
            output.Write(names[field]);
        }
        output.Write("],\"fieldVectors\":["u8);
        WriteVectors(index, refs, ref output);
        output.Write("],\"invertedIndex\":["u8);
        WriteTerms(index, names, refs, ref output);
        output.Write("],\"pipeline\":[]}"u8);
        output.Flush();
    }

    /// <summary>One vector for each field of each document, empty ones too: <c>["title/id",[number,score,…]]</c>.</summary>
    private static void WriteVectors(InvertedIndex index, ImmutableArray<byte[]> refs, ref Utf8Output output)
    {
        var prefixes = ImmutableArray.CreateRange(SearchField.All, field => SafeJson.Encode(field.Name + "/").ToArray());
        var vector = 0;
        foreach (var (rows, scores) in index.Rows)
        {
            for (var row = 0; row < rows.Rows; row++, vector++)
            {
                var (document, field) = Math.DivRem(vector, prefixes.Length);
                output.WriteCommaUnless(vector == 0);
                output.Write("[\""u8);
                output.Write(prefixes[field]);
                output.Write(refs[document].AsSpan(1));
                output.Write(",["u8);
                var cells = rows.Row(row);
                WriteVector(rows.Terms[cells], scores.AsSpan(cells), ref output);
                output.Write("]]"u8);
            }
        }
    }

    private static void WriteVector(ReadOnlySpan<int> terms, ReadOnlySpan<int> scores, ref Utf8Output output)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            output.WriteCommaUnless(i == 0);
            output.Write(terms[i]);
            output.Write(","u8);
            output.WriteThousandths(scores[i]);
        }
    }

    /// <summary>Every term with its number and, by field, its documents: <c>["term",{"_index":0,"title":{"id":{}},…}]</c>.</summary>
    private static void WriteTerms(InvertedIndex index, ImmutableArray<byte[]> names, ImmutableArray<byte[]> refs, ref Utf8Output output)
    {
        for (var i = 0; i < index.SortedTerms.Length; i++)
        {
            var term = index.SortedTerms[i];
            output.WriteCommaUnless(i == 0);
            output.Write("[\""u8);
            output.Write(SafeJson.Encode(index.Terms[term]));
            output.Write("\",{\"_index\":"u8);
            output.Write(term);
            for (var field = 0; field < names.Length; field++)
            {
                output.Write(","u8);
                output.Write(names[field]);
                output.Write(":{"u8);
                WriteDocuments(index.Postings.Documents(term, field), refs, ref output);
                output.Write("}"u8);
            }
            output.Write("}]"u8);
        }
    }

    private static void WriteDocuments(ReadOnlySpan<int> documents, ImmutableArray<byte[]> refs, ref Utf8Output output)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            output.WriteCommaUnless(i == 0);
            output.Write(refs[documents[i]]);
            output.Write(":{}"u8);
        }
    }

    private static byte[] Quoted(string text) => [(byte)'"', .. SafeJson.Encode(text), (byte)'"'];
}
