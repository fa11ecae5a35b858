using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Infra.Cli.Commands;

/// <summary>Prints what this program is, and with what it was built.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var program = typeof(PrintVersion).Assembly;
        var built = program.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(fact => fact.Key, fact => fact.Value);
        var output = parseResult.InvocationConfiguration.Output;

        output.WriteLine($"infractl {program.GetName().Version?.ToString(3)}");
        output.WriteLine($".NET SDK {built["NetSdk"]}, runtime {Environment.Version}");
        output.WriteLine($"Pulumi packages: {(built["PulumiPackages"] == "offline" ? "offline (the stand-ins)" : "nuget (the published packages)")}");
        return ExitCode.Good;
    }
}
