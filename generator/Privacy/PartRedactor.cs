using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Privacy;

/// <summary>Makes a part anew from the text in which badges stand in the place of what is redacted.</summary>
internal sealed class PartRedactor
{
    private readonly LeakPolicy policy;
    private readonly TextEdits edits;
    private readonly SourceFile file;
    private readonly List<(int Start, int End)> touched = [];

    private PartRedactor(Part part, TextEdits edits, LeakPolicy policy)
    {
        this.policy = policy;
        this.edits = edits;
        file = part.File.With(edits);
    }

    /// <summary>The part without the leaks that the policy redacts, and the runs of its entries that were changed.</summary>
    public static (Part Part, ImmutableArray<(int Start, int End)> Touched) Redact(Part part, ImmutableArray<Leak> leaks, LeakPolicy policy)
    {
        var title = Redact(part.Title, policy);
        ImmutableArray<TextEdit> redacted =
            [.. leaks.Where(leak => policy.IsRedacted(leak.Pattern)).Select(leak => new TextEdit(leak.Start, leak.Length, leak.Pattern.Badge))];
        if (redacted.IsEmpty)
            return (title == part.Title ? part : part with { Title = title }, []);
        var redactor = new PartRedactor(part, new TextEdits(redacted), policy);
        var screened = part with { File = redactor.file, Title = title, Entries = [.. part.Entries.Select(redactor.Redact)] };
        return (screened, [.. redactor.touched]);
    }

    private static string Redact(string text, LeakPolicy policy)
    {
        var leaks = policy.Scanner.Scan(text).Where(leak => policy.IsRedacted(leak.Pattern)).ToList();
        if (leaks.Count == 0)
            return text;
        var redacted = new StringBuilder(text);
        foreach (var leak in Enumerable.Reverse(leaks))
            redacted.Remove(leak.Start, leak.Length).Insert(leak.Start, leak.Pattern.Badge);
        return redacted.ToString();
    }

    private Entry Redact(Entry entry)
    {
        var isTouched = edits.Touches(entry.Span.Start, entry.Span.End);
        var span = Move(entry.Span);
        if (isTouched)
            touched.Add((span.Start, span.End));
        return entry with
        {
            Title = Redact(entry.Title, isTouched),
            Category = new Category(
                isTouched ? Redact(entry.Category.Product, policy) : entry.Category.Product,
                isTouched ? Redact(entry.Category.Topic, policy) : entry.Category.Topic,
                Move(entry.Category.Span)),
            Sections = [.. entry.Sections.Select(section => Redact(section, isTouched))],
            Causes = [.. entry.Causes.Select(cause => new CauseLabel(isTouched ? Redact(cause.Name, policy) : cause.Name, Move(cause.Span)))],
            Span = span,
        };
    }

    private Section Redact(Section section, bool isTouched)
    {
        var span = Move(section.Span);
        if (!isTouched)
            return section with { Span = span };
        return new Section(section.Kind, Redact(section.Heading, policy), section.Text.Length == section.Span.Length ? span.Text : Redact(section.Text, policy), span);
    }

    private SourceSpan Move(SourceSpan span)
    {
        var start = edits.ToEdited(span.Start);
        return file.Span(start, Math.Max(start, edits.ToEdited(span.End, isEnd: true)));
    }
}
