using System.CommandLine;

namespace QiniuDocsGen.Cli.Shell;

/// <summary><c>docsgen completion SHELL</c>: a script that lets a shell complete commands and options.</summary>
internal static class CompletionCommand
{
    // Each asks the program itself, by the directive that System.CommandLine understands: [suggest:CURSOR] "LINE".
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _docsgen() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(docsgen "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _docsgen docsgen
            """,
        ["zsh"] = """
            _docsgen() {
              local -a found
              found=("${(@f)$(docsgen "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              (( ${#found[1]} )) && compadd -- "${found[@]}" || _files
            }
            compdef _docsgen docsgen
            """,
        ["fish"] = """
            complete -c docsgen -a '(docsgen "[suggest:"(string length -- (commandline -cp))"]" (commandline -cp) 2>/dev/null)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName docsgen -ScriptBlock {
              param($word, $line, $cursor)
              docsgen "[suggest:$cursor]" "$line" 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }
            """,
    };

    /// <summary>The command with its argument.</summary>
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Prints a script that lets a shell complete commands and options, for example: source <(docsgen completion bash).") { shell };
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(Scripts[parsed.GetRequiredValue(shell)]));
        return command;
    }
}
