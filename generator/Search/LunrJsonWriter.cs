using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search;

/// <summary>Writes an index as lunr 2.3.9 serialises one: the members, their order, and the numbers as JavaScript prints them.</summary>
internal sealed class LunrJsonWriter
{
    private readonly InvertedIndex index;
    private readonly ImmutableArray<byte[]> names = ImmutableArray.CreateRange(SearchField.All, field => SafeJson.Encode(field.Name));
    private ImmutableArray<byte[]> refs;
    private ImmutableArray<byte[]> terms;

    /// <summary>A writer of an index; of a large one it is made in vain.</summary>
    public LunrJsonWriter(InvertedIndex index) => this.index = index;

    /// <summary>Writes the index, never holding more than a small part of it as text.</summary>
    public void Write(IBufferWriter<byte> destination)
    {
        // Encoded once; they are written many times.
        refs = ImmutableArray.CreateRange(index.Refs, SafeJson.Encode);
        terms = ImmutableArray.CreateRange(index.Terms, SafeJson.Encode);
        var bytes = new JsonBytes(destination);
        Write(ref bytes);
        bytes.Flush();
    }

    private void Write(ref JsonBytes output)
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
    private void WriteVectors(ref JsonBytes output)
    {
        var vector = 0;
        foreach (var rows in index.Rows)
        {
            for (var row = 0; row < rows.Rows; row++, vector++)
            {
                var (document, field) = Math.DivRem(vector, names.Length);
                output.Write(vector == 0 ? "[\""u8 : ",[\""u8);
                output.Write(names[field]);
                output.Write("/"u8);
                output.Write(refs[document]);
                output.Write("\",["u8);
                WriteVector(rows, row, field, ref output);
                output.Write("]]"u8);
            }
        }
    }

    private void WriteVector(FieldRows rows, int row, int field, ref JsonBytes output)
    {
        var cells = rows.Row(row);
        var terms = rows.Terms[cells];
        var counts = rows.Counts[cells];
        for (var i = 0; i < terms.Length; i++)
        {
            if (i > 0)
                output.Write(","u8);
            output.Write(terms[i]);
            output.Write(","u8);
            output.WriteThousandths(index.Scorer.Thousandths(terms[i], counts[i], field, rows.LengthOf(row)));
        }
    }

    /// <summary>Every term with its number and, by field, its documents: <c>["term",{"_index":0,"title":{"id":{}},…}]</c>.</summary>
    private void WriteTerms(ref JsonBytes output)
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

    private void WriteDocuments(ReadOnlySpan<int> documents, ref JsonBytes output)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            output.Write(i == 0 ? "\""u8 : ",\""u8);
            output.Write(refs[documents[i]]);
            output.Write("\":{}"u8);
        }
    }
}
