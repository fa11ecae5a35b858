using System.CommandLine;
using Infra.Cli.Change;
using Infra.Cli.Cost;
using Infra.Cli.Plan;
using Infra.Cli.StackFiles;
using Infra.Model.Costs;

namespace Infra.Cli.Commands;

/// <summary><c>cost ENV [--against REV]</c>: what an environment costs a month, as an estimate.</summary>
internal sealed class CostCommand : Verb
{
    private readonly Argument<string> _environment = new("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };

    private readonly Option<string?> _against = new("--against")
    {
        HelpName = "REV|FILE|ENV",
        Description = "Show what it costs more or less than a git revision such as origin/main, a stack file, or another environment",
    };

    private readonly Option<int?> _load = new("--load")
    {
        HelpName = "PERCENT",
        Description = "Estimate for a load, too: how far every pool is between its fewest and its most servers, 0 to 100",
        CustomParser = WholeNumber.Between(0, 100),
    };

    private readonly Option<string[]> _nodes = new("--nodes")
    {
        HelpName = "POOL=N",
        Description = "Estimate for N servers of a pool, in all zones together; the others are at --load, or at their fewest; may be given again",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<int> _hours = new("--rollout-hours")
    {
        HelpName = "N",
        Description = $"How long two generations run side by side in a rollout; without it, {RolloutCost.DefaultHours} are assumed",
        DefaultValueFactory = _ => RolloutCost.DefaultHours,
        CustomParser = WholeNumber.From(0),
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print the estimate as JSON (docs/cost-format.md)" };

    private readonly Option<DateOnly?> _asOf = AsOf.Option("extended support and the age of prices");

    private readonly Option<DirectoryInfo> _project;
    private readonly TextWriter _output;

    internal CostCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("cost", "Estimate what an environment costs a month, what a rollout costs, and what a change adds; exit code 1 if it costs more than its budget",
            "cost prod", "cost prod --load 60", "cost dev --nodes general=4 --against origin/main")
    {
        (_project, _output) = (project, output);
        Arguments.Add(_environment);
        Options.Add(_against);
        Options.Add(_load);
        Options.Add(_nodes);
        Options.Add(_hours);
        Options.Add(_json);
        Options.Add(_asOf);
        Subcommands.Add(new CostUpdateCommand(project, output));
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var (project, asOf) = (arguments.GetValue(_project)!, arguments.GetDay(_asOf));
        var definition = StackFile.ReadEnvironment(project, arguments.GetRequiredValue(_environment));
        var load = Load(definition.Settings, arguments.GetValue(_load), arguments.GetValue(_nodes) ?? []);
        var prices = PriceFile.Read(project);
        var plan = await PlanRecorder.RecordAsync(definition);
        var estimate = CostEstimate.Of(plan, prices, asOf, load, arguments.GetValue(_hours));

        (string, CostDifference)? difference = null;
        if (arguments.GetValue(_against) is { } against)
        {
            var before = await Against.ReadAsync(project, definition.Name, against, stop);
            difference = (against, CostDifference.Of(before is null ? null : await PlanRecorder.RecordAsync(before), plan, prices, asOf, load));
        }

        var findings = CostFindings.Of(estimate);
        if (arguments.GetValue(_json))
        {
            await _output.WriteLineAsync(CostJson.Write(estimate, difference, findings));
        }
        else
        {
            foreach (var line in CostText.Lines(estimate, difference)) await _output.WriteLineAsync(line);
            if (findings.Count > 0) await _output.WriteLineAsync();
            foreach (var finding in findings) await _output.WriteLineAsync($"{finding}");
        }

        return findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Good;
    }

    private static StatedLoad? Load(EnvironmentSettings settings, int? percent, string[] nodes)
    {
        if (percent is null && nodes.Length == 0) return null;

        var (stated, problems) = (new Dictionary<PoolName, int>(), new List<Finding>());
        foreach (var text in nodes)
        {
            if (text.Split('=') is [var pool, var count] && int.TryParse(count, out var servers) && servers >= 0 && PoolName.TryParse(pool, out var name) && settings.Pools.ContainsKey(name))
                stated[name] = servers;
            else
                problems.Add(new Finding(null, $"--nodes {text}", $"write POOL=N with a pool of {string.Join(", ", settings.Pools.Keys.Select(known => $"{known}").Order(StringComparer.Ordinal))}"));
        }

        return problems.Count > 0 ? throw new UserException(problems) : new StatedLoad(percent ?? 0, stated);
    }
}
