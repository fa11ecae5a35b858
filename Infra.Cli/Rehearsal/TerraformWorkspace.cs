using System.Text.Json.Nodes;
using Infra.Cli.Export.Terraform;
using Infra.Cli.Files;
using Infra.Cli.Tools;

namespace Infra.Cli.Rehearsal;

/// <summary>A folder in which Terraform applies one configuration after another to the emulator.</summary>
internal sealed class TerraformWorkspace
{
    private const string PlanFile = "change.tfplan";

    // The emulator answers at once, so that waiting is most of what an apply does.
    private const string Parallelism = "-parallelism=24";

    // The provider itself asks STS who it is.
    private static readonly IEnumerable<string> Services = ResourceTypes.All.Where(type => type.Terraform is not null).Select(type => type.Service).Append("sts").Distinct();
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly TerraformInstallation _installation;
    private readonly DirectoryInfo _folder;
    private readonly Tool _terraform;
    private readonly CancellationToken _stop;

    /// <summary>Makes a workspace.</summary>
    /// <param name="installation">Terraform and its provider.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="endpoint">Where every service of AWS is.</param>
    /// <param name="stop">Stops whatever runs.</param>
    internal TerraformWorkspace(TerraformInstallation installation, DirectoryInfo folder, Uri endpoint, CancellationToken stop)
    {
        (_installation, _folder, _stop) = (installation, folder, stop);
        var terraform = installation.In(folder.FullName);
        // Plans are short and their garbage is small beside what a build machine has; collecting it is a third of their work.
        _terraform = terraform with { Variables = new Dictionary<string, string?>(terraform.Variables) { ["GOGC"] = "400" } };
        FileTree.Write(folder.FullName, [KeyValuePair.Create("rehearsal_override.tf.json", Override(endpoint).ToJsonString())]);
    }

    /// <summary>Installs the provider.</summary>
    /// <param name="files">A configuration.</param>
    /// <returns>When it is installed.</returns>
    /// <exception cref="UserException">It cannot be.</exception>
    internal async Task InitialiseAsync(ImmutableSortedDictionary<string, string> files)
    {
        Write(files);
        var result = await RunAsync(_installation.Initialise);
        if (result.ExitCode != 0) throw new UserException(new TerraformFailure("init", result.Errors).Finding);
    }

    /// <summary>Plans the way to a configuration.</summary>
    /// <param name="files">The configuration; <see langword="null"/> to keep the one that is there.</param>
    /// <param name="refresh">Whether to ask what is there, rather than to trust what was done.</param>
    /// <returns>What is to be done.</returns>
    /// <exception cref="TerraformFailure">It cannot be planned.</exception>
    internal async Task<ImmutableArray<PlannedChange>> PlanAsync(ImmutableSortedDictionary<string, string>? files, bool refresh)
    {
        if (files is not null) Write(files);

        await CheckedAsync("plan", ["plan", "-input=false", "-no-color", "-lock=false", Parallelism, $"-refresh={(refresh ? "true" : "false")}", $"-out={PlanFile}"]);
        var shown = await CheckedAsync("show", ["show", "-json", PlanFile]);
        using var plan = JsonDocument.Parse(shown.Output);
        return PlannedChange.Read(plan.RootElement);
    }

    /// <summary>Does what was planned last.</summary>
    /// <param name="done">Called for each resource that is done.</param>
    /// <returns>How many resources were made, changed and removed.</returns>
    /// <exception cref="TerraformFailure">Something was refused.</exception>
    internal Task<ImmutableDictionary<string, int>> ApplyAsync(Action done) =>
        ApplyAsync("apply", ["apply", "-json", "-input=false", "-lock=false", Parallelism, PlanFile], done);

    /// <summary>Removes everything.</summary>
    /// <param name="files">The configuration, without protection.</param>
    /// <param name="done">Called for each resource that is done.</param>
    /// <returns>How many resources were removed.</returns>
    /// <exception cref="TerraformFailure">Something was refused.</exception>
    internal Task<ImmutableDictionary<string, int>> DestroyAsync(ImmutableSortedDictionary<string, string> files, Action done)
    {
        Write(files);
        return ApplyAsync("destroy", ["apply", "-destroy", "-auto-approve", "-json", "-input=false", "-lock=false", "-refresh=false", Parallelism], done);
    }

    private async Task<ImmutableDictionary<string, int>> ApplyAsync(string command, IEnumerable<string> arguments, Action done)
    {
        var counts = ImmutableDictionary.CreateBuilder<string, int>();
        var problems = new List<string>();
        var result = await RunAsync(arguments, line =>
        {
            if (Event(line) is not { } json) return;

            if ((string?)json["type"] == "apply_complete" && (string?)json["hook"]?["action"] is { } action)
            {
                counts[action] = counts.GetValueOrDefault(action) + 1;
                done();
            }
            else if ((string?)json["@level"] == "error")
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{(string?)json["diagnostic"]?["address"] ?? (string?)json["@message"]}: {(string?)json["diagnostic"]?["detail"]}"));
            }
        });

        return result.ExitCode == 0 ? counts.ToImmutable() : throw new TerraformFailure(command, string.Join("; ", problems.DefaultIfEmpty(result.Errors)));
    }

    private static JsonObject? Event(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<ToolResult> CheckedAsync(string command, IEnumerable<string> arguments)
    {
        var result = await RunAsync(arguments);
        return result.ExitCode == 0 ? result : throw new TerraformFailure(command, result.Errors);
    }

    private async Task<ToolResult> RunAsync(IEnumerable<string> arguments, Action<string>? line = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stop);
        limit.CancelAfter(Longest);
        try
        {
            var result = await _terraform.RunAsync(arguments, limit.Token, line);
            // For whoever keeps the folder. A plan as JSON is in its file.
            var said = arguments.First() == "show" ? "" : result.Output;
            await File.AppendAllTextAsync(Path.Combine(_folder.FullName, "terraform.log"), $"$ terraform {string.Join(' ', arguments)}\n{said}{result.Errors}\n", _stop);
            return result;
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            throw new TerraformFailure(arguments.First(), $"it does not end within {Longest.TotalMinutes} minutes");
        }
    }

    private void Write(ImmutableSortedDictionary<string, string> files) => FileTree.Write(_folder.FullName, files);

    // Terraform lays an override over the provider's block, so that the exported files are applied as they are.
    private static JsonObject Override(Uri endpoint) => new()
    {
        ["provider"] = new JsonObject
        {
            ["aws"] = new JsonObject
            {
                ["access_key"] = "rehearsal",
                ["secret_key"] = "rehearsal",
                ["skip_metadata_api_check"] = "true",
                // What the emulator cannot do it answers with an error of the server, which the provider would try 25 times.
                ["max_retries"] = 2,
                ["endpoints"] = new JsonArray(new JsonObject(Services.Select(service => KeyValuePair.Create(service, (JsonNode?)endpoint.GetLeftPart(UriPartial.Authority))))),
            },
        },
    };
}
