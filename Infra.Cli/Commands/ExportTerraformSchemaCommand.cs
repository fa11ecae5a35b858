using System.CommandLine;
using System.Text.Json;
using Infra.Cli.Export.Terraform;
using Infra.Cli.Tools;
using Infra.Model.Findings;

namespace Infra.Cli.Commands;

/// <summary><c>export terraform-schema</c>: what the pinned provider says of the types that are exported.</summary>
internal sealed class ExportTerraformSchemaCommand : Command
{
    /// <summary>Describes the command.</summary>
    /// <param name="output">Where the table goes.</param>
    internal ExportTerraformSchemaCommand(TextWriter output)
        : base("terraform-schema", $"Ask the Terraform provider for its schema of what is exported, as it stands in {ProviderFacts.Path}; needs terraform")
    {
        var check = new Option<FileInfo>("--check") { HelpName = "FILE", Description = "Print nothing, and end with 1 when the file holds anything else" };
        var pluginDir = new Option<string>("--plugin-dir") { HelpName = "DIR", Description = "The folder with the AWS provider; without it, the usual places are searched" };
        Options.Add(check);
        Options.Add(pluginDir);

        SetAction(async (arguments, stop) =>
        {
            var terraform = TerraformInstallation.Find(arguments.GetValue(pluginDir), Environment.GetEnvironmentVariable, out var problems) ?? throw new UserException(problems);
            var file = arguments.GetValue(check);
            if (file is { Exists: false }) throw new UserException($"no file {file}", $"run ./infractl export terraform-schema > {ProviderFacts.Path}");

            var table = await AskAsync(terraform, stop);
            if (file is null) await output.WriteAsync(table);
            else if (await File.ReadAllTextAsync(file.FullName, stop) != table)
            {
                await output.WriteLineAsync($"{new Finding($"{file}", $"another schema than {ProviderFacts.Source} {ProviderFacts.Version} has", $"run ./infractl export terraform-schema > {ProviderFacts.Path}")}");
                return ExitCode.Findings;
            }

            return ExitCode.Good;
        });
    }

    private static async Task<string> AskAsync(TerraformInstallation terraform, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("infra-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "versions.tf.json"), ProviderBlock.Versions().ToJsonString(), stop);
            var tool = terraform.In(folder.FullName);
            await RunAsync(tool, terraform.Initialise, stop);
            using var schema = JsonDocument.Parse((await RunAsync(tool, ["providers", "schema", "-json"], stop)).Output);
            return ProviderFacts.Extract(schema.RootElement);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<ToolResult> RunAsync(Tool terraform, IEnumerable<string> arguments, CancellationToken stop)
    {
        var result = await terraform.RunAsync(arguments, stop);
        return result.ExitCode == 0
            ? result
            : throw new UserException($"found that terraform does not work here: {string.Join(' ', result.Errors.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}", null);
    }
}
