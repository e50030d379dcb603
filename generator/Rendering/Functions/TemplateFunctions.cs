using System.Collections.Immutable;
using Scriban.Functions;
using Scriban.Runtime;

namespace QiniuDocsGen.Rendering.Functions;

/// <summary>
/// Everything that templates can call: our functions, and those of Scriban that depend on nothing but their arguments. What reads the clock or
/// chance, runs text as a template, or marks text as safe is not among them.
/// </summary>
internal static class TemplateFunctions
{
    private static readonly ImmutableArray<string> Array =
    [
        "any", "compact", "concat", "contains", "each", "filter", "first", "join", "last", "limit", "map", "offset", "reverse", "size", "sort",
        "uniq",
    ];

    private static readonly ImmutableArray<string> Html = ["url_encode", "url_escape"];

    private static readonly ImmutableArray<string> Math =
        ["abs", "ceil", "divided_by", "floor", "format", "is_number", "minus", "modulo", "plus", "round", "times"];

    private static readonly ImmutableArray<string> Object = ["default", "size", "typeof"];

    private static readonly ImmutableArray<string> Regex = ["escape", "match", "matches", "replace", "split"];

    private static readonly ImmutableArray<string> String =
    [
        "append", "capitalize", "contains", "downcase", "empty", "ends_with", "equals_ignore_case", "index_of", "lstrip", "pad_left", "pad_right",
        "prepend", "remove", "remove_first", "remove_last", "replace", "replace_first", "rstrip", "size", "slice", "slice1", "split", "starts_with",
        "strip", "strip_newlines", "to_double", "to_float", "to_int", "to_long", "truncate", "upcase", "whitespace",
    ];

    /// <summary>The functions as one read-only object that all contexts may share.</summary>
    /// <param name="own">Our functions by name.</param>
    public static ScriptObject All(params ReadOnlySpan<(string Name, TemplateFunction Function)> own)
    {
        var all = new ScriptObject();
        Add(all, "array", new ArrayFunctions(), Array);
        Add(all, "html", new HtmlFunctions(), Html);
        Add(all, "math", new MathFunctions(), Math);
        Add(all, "object", new ObjectFunctions(), Object);
        Add(all, "regex", new RegexFunctions(), Regex);
        Add(all, "string", new StringFunctions(), String);
        foreach (var (name, function) in own)
            all.SetValue(name, function, readOnly: true);
        all.IsReadOnly = true;
        return all;
    }

    private static void Add(ScriptObject all, string group, ScriptObject source, ImmutableArray<string> allowed)
    {
        var chosen = new ScriptObject(allowed.Length);
        foreach (var name in allowed)
            chosen.SetValue(name, source[name], readOnly: true);
        chosen.IsReadOnly = true;
        all.SetValue(group, chosen, readOnly: true);
    }
}
