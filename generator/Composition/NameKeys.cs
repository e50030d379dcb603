using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition;

/// <summary>How names of the taxonomy are compared. Few names stand on many entries: the key of each is made once.</summary>
internal sealed class NameKeys(NormalForm form)
{
    private readonly Dictionary<string, string> keys = [];

    /// <summary>The normal form of a name without blanks; empty for a blank name.</summary>
    public string Of(string name)
    {
        if (!keys.TryGetValue(name, out var key))
            keys.Add(name, key = string.Concat(form.Fold(name).Where(c => !char.IsWhiteSpace(c))));
        return key;
    }
}
