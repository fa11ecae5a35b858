using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Infra.Cli.Help;

/// <summary>The help of a command, with examples.</summary>
/// <param name="help">The help without them.</param>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var (output, examples) = (parseResult.InvocationConfiguration.Output, Examples.Of(parseResult.CommandResult.Command));
        var code = help.Invoke(parseResult);
        if (examples.Count > 0) output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine($"  ./infractl {example}");

        return code;
    }
}
