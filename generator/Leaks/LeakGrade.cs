namespace QiniuDocsGen.Leaks;

/// <summary>How much harm a kind of leak does; decides what is done with it when the settings say nothing.</summary>
internal enum LeakGrade
{
    /// <summary>Listed only: rarely of use to a stranger.</summary>
    Info,

    /// <summary>Points to a customer: reported, and replaced where the settings ask for it.</summary>
    Warn,

    /// <summary>Harms a person or opens an account: replaced by a badge.</summary>
    Block,
}
