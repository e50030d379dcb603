using System.CommandLine.Parsing;
using System.Globalization;

namespace QiniuDocsGen.Cli.Shell;

/// <summary>Reads whole numbers on the command line, and says what an option takes when it is given something else.</summary>
internal static class WholeNumber
{
    /// <summary>The number that was given; anything else is an error of the result.</summary>
    /// <param name="result">What was given.</param>
    /// <param name="least">The least number that is taken.</param>
    /// <param name="most">The greatest one.</param>
    public static int Read(ArgumentResult result, int least, int most = int.MaxValue)
    {
        var word = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        var name = result.Parent is OptionResult { Option.Name: var option } ? option : result.Argument.Name;
        var range = most == int.MaxValue ? $"from {least}" : string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}");
        result.AddError($"{name} takes a whole number {range}, not '{word}'.");
        return least;
    }
}
