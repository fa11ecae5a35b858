using System.CommandLine;
using Infra.Cli.Export.CloudFormation;
using Infra.Cli.Files;

namespace Infra.Cli.Commands;

/// <summary><c>export cloudformation-changes FILE…</c>: whether change sets may be executed.</summary>
internal sealed class ExportCloudFormationChangesCommand : Verb
{
    internal ExportCloudFormationChangesCommand(TextWriter output)
        : base("cloudformation-changes", "Judge change sets of CloudFormation; exit code 1 if one edits servers in place or replaces what must live on",
            "export cloudformation-changes change-set.json")
    {
        var files = new Argument<string[]>("FILE") { Description = "What aws cloudformation describe-change-set prints as JSON", Arity = ArgumentArity.OneOrMore };
        Arguments.Add(files);

        SetAction(async (arguments, _) =>
        {
            var findings = arguments.GetRequiredValue(files).SelectMany(file => Of(file).Select(finding => finding with { File = file })).ToList();
            foreach (var finding in findings) await output.WriteLineAsync($"{finding}");
            if (findings.Count == 0) await output.WriteLineAsync("the change sets may be executed");

            return findings.Count == 0 ? ExitCode.Good : ExitCode.Findings;
        });
    }

    private static IEnumerable<Finding> Of(string file)
    {
        try
        {
            return ChangeSetCheck.Of(InputFile.Text(file, Path.GetFullPath(file), new Finding(null, $"no file {file}", "name what aws cloudformation describe-change-set printed")));
        }
        catch (JsonException exception)
        {
            throw new UserException(file, $"no change set ({exception.Message.Split('\n')[0]})", "name what aws cloudformation describe-change-set --output json prints");
        }
    }
}
