using System.CommandLine;
using Infra.Cli.Export.Terraform;
using Infra.Cli.Files;
using Infra.Cli.Tools;

namespace Infra.Cli.Commands;

/// <summary><c>export terraform-schema</c>: what the pinned provider says of the types that are exported.</summary>
internal sealed class ExportTerraformSchemaCommand : Verb, IStopsPrograms
{
    internal ExportTerraformSchemaCommand(TextWriter output)
        : base("terraform-schema", $"Ask the Terraform provider for its schema of what is exported, as it stands in {ProviderFacts.Path}; needs terraform",
            "export terraform-schema --check Infra.Cli/Export/Terraform/provider-schema.json")
    {
        var check = new Option<FileInfo>("--check") { HelpName = "FILE", Description = "Print nothing; exit code 1 if the file has other content" };
        var pluginDir = new Option<string>("--plugin-dir") { HelpName = "DIR", Description = "The folder with the AWS provider; without it, the usual places are searched" };
        Options.Add(check);
        Options.Add(pluginDir);

        SetAction(async (arguments, stop) =>
        {
            var terraform = TerraformInstallation.Find(arguments.GetValue(pluginDir), Environment.GetEnvironmentVariable, out var problems) ?? throw new UserException(problems);
            var file = arguments.GetValue(check);
            var known = file is null ? null : InputFile.Text($"{file}", file.FullName, new Finding(null, $"no file {file}", $"run ./infractl export terraform-schema > {ProviderFacts.Path}"));

            var table = await AskAsync(terraform, stop);
            if (known is null) await output.WriteAsync(table);
            else if (known != table)
            {
                await output.WriteLineAsync($"{new Finding($"{file}", $"another schema than {ProviderFacts.Source} {ProviderFacts.Version} has", $"run ./infractl export terraform-schema > {ProviderFacts.Path}")}");
                return ExitCode.Findings;
            }

            return ExitCode.Good;
        });
    }

    private static async Task<string> AskAsync(TerraformInstallation terraform, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        FileTree.Write(folder.FullName, [KeyValuePair.Create("versions.tf.json", ProviderBlock.Versions().ToJsonString())]);
        var tool = terraform.In(folder.FullName);
        await RunAsync(tool, terraform.Initialise, stop);
        using var schema = JsonDocument.Parse((await RunAsync(tool, ["providers", "schema", "-json"], stop)).Output);
        return ProviderFacts.Extract(schema.RootElement);
    }

    private static async Task<ToolResult> RunAsync(Tool terraform, IEnumerable<string> arguments, CancellationToken stop)
    {
        var result = await terraform.RunAsync(arguments, stop);
        return result.ExitCode == 0
            ? result
            : throw new UserException($"found that terraform does not work here: {string.Join(' ', result.Errors.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}", null);
    }
}
