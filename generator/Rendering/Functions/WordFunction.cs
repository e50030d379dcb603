using System.Globalization;
using QiniuDocsGen.Rendering.Templates;

namespace QiniuDocsGen.Rendering.Functions;

/// <summary>
/// <c>word "count" 3</c>: an interface word; further arguments fill its <c>{0}</c>, <c>{1}</c> and so on. Without further arguments the places
/// stay, for scripts to fill.
/// </summary>
internal sealed class WordFunction(WordList words) : TemplateFunction("key of the word")
{
    /// <inheritdoc/>
    protected override object Call(FunctionCall call)
    {
        if (words.Find(call.Name) is not { } text)
            throw new TemplateFault(RenderingRules.Word, call.Place, $"there is no interface word {call.Quoted} in the language {words.Language}");
        return call.Arguments.Count == 1 ? text : Filled(text, call);
    }

    private string Filled(string text, FunctionCall call)
    {
        var values = new string[call.Arguments.Count - 1];
        for (var i = 0; i < values.Length; i++)
            values[i] = call.Context.ObjectToString(call.Arguments[i + 1]) ?? "";
        if (WordList.ValuesNeeded(text) is var needed && needed > values.Length)
        {
            var given = values.Length.ToString(CultureInfo.InvariantCulture);
            throw new TemplateFault(RenderingRules.Word, call.Place, $"the interface word {call.Quoted}{words.PlaceOf(call.Name)} needs {needed} values but is given {given}");
        }
        return WordList.Fill(text, values);
    }
}
