using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Infra.Cli.Commands;

/// <summary>The help of a command, with examples.</summary>
/// <param name="help">The help without them.</param>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var code = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not Verb verb) return code;

        output.WriteLine("Examples:");
        foreach (var example in verb.Examples) output.WriteLine($"  ./infractl {example}");

        return code;
    }
}
