using System.CommandLine;

namespace Infra.Cli.Commands;

/// <summary><c>completion SHELL</c>: a script by which a shell completes what one types.</summary>
/// <remarks>The script asks the program by the directive [suggest:POSITION], with the words before the cursor: https://learn.microsoft.com/dotnet/standard/commandline/how-to-enable-tab-completion, read 2026-11-29.</remarks>
internal sealed class CompletionCommand : Verb
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _infractl() {
                local text=${COMP_LINE:0:COMP_POINT} IFS=$'\n'
                text=${text#* }
                COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#text}]" "$text" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -F _infractl infractl ./infractl
            """,
        ["zsh"] = """
            #compdef infractl
            _infractl() {
                local text="${LBUFFER#* }"
                compadd -- ${(f)"$("${words[1]}" "[suggest:${#text}]" "$text" 2>/dev/null)"}
            }
            compdef _infractl infractl ./infractl
            """,
        ["fish"] = """
            function __infractl
                set -l program (commandline -opc)[1]
                set -l text (commandline -cp | string replace -r '^\S+\s' '')
                $program "[suggest:"(string length -- "$text")"]" "$text" 2>/dev/null
            end
            complete -c infractl -f -a '(__infractl)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName infractl, infractl.cmd -ScriptBlock {
                param($word, $ast, $cursor)
                $program, $text = $ast.ToString().PadRight($cursor).Substring(0, $cursor) -split ' ', 2
                & $program "[suggest:$($text.Length)]" $text 2>$null | Where-Object { $_ -like "$word*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }
            """,
    };

    internal CompletionCommand(TextWriter output)
        : base("completion", "Print a script by which a shell completes commands, options and environments",
            "completion bash > ~/.local/share/bash-completion/completions/infractl", "completion zsh", "completion fish", "completion pwsh")
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        Arguments.Add(shell);

        SetAction(arguments =>
        {
            output.WriteLine(Scripts[arguments.GetRequiredValue(shell)]);
            return ExitCode.Good;
        });
    }
}
