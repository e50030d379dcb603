
namespace QiniuDocsGen.Articles.Verbatim.Lists;

/// <summary>Kinds of list markers; only markers of one kind count each other on.</summary>
internal enum MarkerKind
{
    /// <summary><c>1.</c></summary>
    Dot,

    /// <summary><c>1、</c></summary>
    Comma,

    /// <summary><c>1：</c></summary>
    Colon,

    /// <summary><c>1)</c> without an opening bracket.</summary>
    Bracket,

    /// <summary><c>（1）</c></summary>
    Brackets,

    /// <summary><c>一、</c></summary>
    Chinese,

    /// <summary><c>方法一：</c>, <c>方法1:</c></summary>
    Word,

    /// <summary><c>a、</c></summary>
    Letter,

    /// <summary><c>①</c></summary>
    Circle,
}

/// <summary>What may be the marker of a list item.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">The number that it stands for, from 1.</param>
/// <param name="Start">Its first unit in the text.</param>
/// <param name="End">The unit behind its sign.</param>
/// <param name="IsParted">Whether a blank, a sentence mark or a bracket stands before it, or nothing.</param>
internal readonly record struct Marker(MarkerKind Kind, int Number, int Start, int End, bool IsParted)
{
    /// <summary>Whether it begins a line even where no other says that it is a list's: where words do not run into it.</summary>
    public bool BeginsLine => Kind switch
    {
        MarkerKind.Letter => false,
        MarkerKind.Dot or MarkerKind.Comma => IsParted || Number == 1,
        MarkerKind.Word => true,
        _ => IsParted,
    };
}
