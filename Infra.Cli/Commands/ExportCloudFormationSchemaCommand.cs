using System.CommandLine;
using Infra.Cli.Export.CloudFormation;
using Infra.Cli.Files;

namespace Infra.Cli.Commands;

/// <summary><c>export cloudformation-schema</c>: what cfn-lint knows of the types that are exported.</summary>
internal sealed class ExportCloudFormationSchemaCommand : Verb, IStopsPrograms
{
    private const string Write = $"run ./infractl export cloudformation-schema > {TypeSchemas.Path}";

    internal ExportCloudFormationSchemaCommand(TextWriter output)
        : base("cloudformation-schema", $"Take the schemas of what is exported from cfn-lint, as they stand in {TypeSchemas.Path}; needs cfn-lint",
            "export cloudformation-schema --check Infra.Cli/Export/CloudFormation/type-schema.json")
    {
        var check = new Option<FileInfo>("--check") { HelpName = "FILE", Description = "Print nothing; exit code 1 if the file has other content" };
        Options.Add(check);

        SetAction(async (arguments, stop) =>
        {
            var file = arguments.GetValue(check);
            var known = file is null ? null : InputFile.Text($"{file}", file.FullName, new Finding(null, $"no file {file}", Write));

            var table = await CfnLint.Find(Environment.GetEnvironmentVariable).SchemaAsync(Environment.GetEnvironmentVariable, stop);
            if (known is null) await output.WriteAsync(table);
            else if (known != table)
            {
                await output.WriteLineAsync($"{new Finding($"{file}", "other schemas than cfn-lint has", Write)}");
                return ExitCode.Findings;
            }

            return ExitCode.Good;
        });
    }
}
