using System.CommandLine;
using Infra.Cli.Files;
using Infra.Cli.Preview;
using Infra.Cli.StackFiles;

namespace Infra.Cli.Commands;

/// <summary><c>verdict FILE|-</c>: whether what a preview of the engine shows may be done.</summary>
internal sealed class VerdictCommand : Verb
{
    private const string StandardInput = "-";

    internal VerdictCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("verdict", "Apply the rules to the output of pulumi preview --json; exit code 1 if the update is not allowed",
            "verdict preview.json", "verdict - --json")
    {
        var file = new Argument<string>("FILE") { Description = "The file that it was written to, or - for standard input" };
        var json = new Option<bool>("--json") { Description = "Print the verdict as JSON (docs/check-format.md)" };
        Arguments.Add(file);
        var asOf = AsOf.Option("the end of exemptions");
        Options.Add(json);
        Options.Add(asOf);

        SetAction(arguments =>
        {
            var name = arguments.GetRequiredValue(file);
            var preview = PreviewDocument.Parse(name == StandardInput ? "standard input" : name, Read(name));
            var verdict = PreviewVerdict.Of(preview, Environment(arguments.GetValue(project)!, preview.Stack), arguments.GetDay(asOf));

            if (arguments.GetValue(json))
                output.WriteLine(VerdictJson.Write(verdict));
            else
                foreach (var line in VerdictText.Lines(verdict)) output.WriteLine(line);

            return verdict.Findings.IsEmpty ? ExitCode.Good : ExitCode.Findings;
        });
    }

    private static byte[] Read(string name) => name == StandardInput
        ? InputFile.StandardInput()
        : InputFile.Bytes(name, name, new Finding(null, $"no file \"{name}\"", "name one that pulumi preview --json was written to, or - for standard input"));

    // Of an environment that this project has no stack file of, nothing is exempt.
    private static EnvironmentDefinition? Environment(DirectoryInfo project, string? stack) =>
        stack is not null && StackFolder.Environments(project).Contains(stack) ? StackFile.ReadEnvironment(project, stack) : null;
}
