using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;
using Scriban.Syntax;

namespace QiniuDocsGen.Rendering.Templates;

/// <summary>Finds words of the site's own that nothing asks for: usually their key is misspelt, and the built-in word is shown instead.</summary>
internal sealed class UnknownWords : ScriptVisitor
{
    private readonly List<string> literals = [];
    private readonly List<string> pieces = [];
    private bool isAnything;

    private UnknownWords()
    {
    }

    /// <summary>Reports each word that the program does not have and no template asks for. Where a template has errors, or works out a key from nothing that it names, nobody can tell.</summary>
    public static IEnumerable<Diagnostic> Find(TemplateSet templates, InterfaceWords words)
    {
        var known = words.BuiltIn.ToHashSet(StringComparer.Ordinal);
        var added = words.Own.Where(word => !known.Contains(word.Key)).ToList();
        var scripts = added.Count == 0 ? [] : templates.Paths.Select(path => templates.Find(path)!.Script).ToList();
        if (scripts.Count == 0 || scripts.Contains(null))
            return [];
        var asked = new UnknownWords();
        scripts.ForEach(script => asked.Visit(script!.Page));
        var named = asked.literals.ToHashSet(StringComparer.Ordinal);
        return added.Where(word => !asked.isAnything && !named.Contains(word.Key) && !asked.pieces.Exists(piece => word.Key.Contains(piece, StringComparison.Ordinal)))
            .Select(word => RenderingRules.UnknownWord.At(word.Place, $"no template asks for the word {Quotation.Of(word.Key)}{Meant(word.Key, words)}"));
    }

    /// <inheritdoc/>
    public override void Visit(ScriptLiteral node)
    {
        if (node.Value is string { Length: > 0 } text)
            literals.Add(text);
    }

    /// <inheritdoc/>
    public override void Visit(ScriptFunctionCall node)
    {
        if (IsWord(node.Target) && node.Arguments.Count > 0)
        {
            Ask(node.Arguments[0]);
            node.Arguments.Skip(1).ToList().ForEach(Visit);
        }
        else
        {
            base.Visit(node);
        }
    }

    /// <inheritdoc/>
    public override void Visit(ScriptPipeCall node)
    {
        var call = node.To as ScriptFunctionCall;
        if (!IsWord(call?.Target ?? node.To))
        {
            base.Visit(node);
            return;
        }
        Ask(node.From);
        foreach (var argument in call is null ? [] : call.Arguments)
            Visit(argument);
    }

    /// <inheritdoc/>
    public override void Visit(ScriptThisExpression node) => isAnything = true;

    /// <inheritdoc/>
    public override void Visit(ScriptVariableGlobal node) => isAnything |= IsWord(node); // called in another way than above

    private static bool IsWord(ScriptNode? node) => node is ScriptVariable { Name: "word" };

    /// <summary>A key as it stands is a literal as any other; of one that is put together, the literals in it are pieces.</summary>
    private void Ask(ScriptNode? key)
    {
        var before = literals.Count;
        Visit(key);
        if (key is ScriptLiteral)
            return;
        isAnything |= literals.Count == before;
        pieces.AddRange(literals.Skip(before));
    }

    private static string Meant(string key, InterfaceWords words) =>
        Spelling.Nearest(key, words.BuiltIn) is { } nearest ? $"; did you mean `{nearest}`?" : ", nor does the program have one of that key";
}
