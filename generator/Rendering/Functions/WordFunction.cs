using System.Globalization;

namespace QiniuDocsGen.Rendering.Functions;

/// <summary><c>word "search.placeholder"</c>: an interface word; further arguments fill its <c>{0}</c>, <c>{1}</c> and so on.</summary>
internal sealed class WordFunction(WordList words) : TemplateFunction("key of the word")
{
    /// <inheritdoc/>
    protected override object Call(FunctionCall call)
    {
        if (words.Find(call.Name) is not { } text)
            throw new TemplateFault(RenderingRules.Word, call.Place, $"there is no interface word {call.Quoted} in the language {words.Language}");
        var values = call.Arguments.Skip(1).Select(v => call.Context.ObjectToString(v) ?? "").ToArray();
        if (WordList.ValuesNeeded(text) is var needed && needed > values.Length)
        {
            var given = values.Length.ToString(CultureInfo.InvariantCulture);
            throw new TemplateFault(RenderingRules.Word, call.Place, $"the interface word {call.Quoted} needs {needed} values but is given {given}");
        }
        return WordList.Fill(text, values);
    }
}
