namespace QiniuDocsGen.Model;

/// <summary>What an article is worth to a reader who has the same question.</summary>
public enum Tier
{
    /// <summary>It holds advice that others can use.</summary>
    A,

    /// <summary>It helps in part.</summary>
    B,

    /// <summary>It only records that something was done.</summary>
    C,
}
