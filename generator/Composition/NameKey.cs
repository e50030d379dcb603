using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition;

/// <summary>How names of the taxonomy are compared.</summary>
internal static class NameKey
{
    /// <summary>The normal form of a name without blanks; empty for a blank name.</summary>
    public static string Of(NormalForm form, string name) => string.Concat(form.Fold(name).Where(c => !char.IsWhiteSpace(c)));
}
