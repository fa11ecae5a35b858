using System.CommandLine;
using Infra.Cli.Drain;
using Infra.Cli.StackFiles;
using Infra.Model.Draining;

namespace Infra.Cli.Commands;

/// <summary><c>drain ENV [POOL]</c>: moves pods off the nodes of draining generations.</summary>
internal sealed class DrainCommand : Verb, IStopsPrograms
{
    private readonly Argument<string> _environment = new("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };

    private readonly Argument<string?> _pool = new("POOL") { Description = "The pool; without it, all pools", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show where each pod fits, and change nothing" };

    private readonly Option<int> _parallel = new("--parallel") { HelpName = "N", Description = "How many nodes to empty at a time", DefaultValueFactory = _ => 1, CustomParser = WholeNumber.From(1) };

    private readonly Option<int> _timeout = new("--timeout") { HelpName = "MINUTES", Description = "Stop when nothing moves for so long", DefaultValueFactory = _ => 30, CustomParser = WholeNumber.From(1) };

    private readonly Option<string?> _context = Context();

    private readonly Option<DirectoryInfo> _project;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;

    internal DrainCommand(Option<DirectoryInfo> project, TextWriter output, TextWriter errors)
        : base("drain", "Move pods off the nodes of draining generations, within their disruption budgets; exit code 1 if some cannot be moved",
            "drain dev --dry-run", "drain prod general", "drain prod --parallel 2 --timeout 60")
    {
        (_project, _output, _errors) = (project, output, errors);
        Arguments.Add(_environment);
        Arguments.Add(_pool);
        Options.Add(_dryRun);
        Options.Add(_parallel);
        Options.Add(_timeout);
        Options.Add(_context);
        SetAction(RunAsync);
    }

    /// <summary>The option that names a context of kubectl.</summary>
    internal static Option<string?> Context() => new("--context") { HelpName = "NAME", Description = "The context of kubectl; without it, the current one" };

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var environment = StackFile.ReadEnvironment(arguments.GetValue(_project)!, arguments.GetRequiredValue(_environment));
        var scope = DrainScope.Of(environment, arguments.GetValue(_pool), []);
        var api = new KubectlApi(Kubectl.Find(arguments.GetValue(_context), Environment.GetEnvironmentVariable("PATH")));
        var state = await api.ReadAsync(stop);
        scope.Check(state);

        var order = DrainOrder.Of(state, scope.IsMeant);
        if (order.Nodes.IsEmpty && order.Blocked.IsEmpty)
        {
            await _output.WriteLineAsync($"{environment.Name}: no node of a draining generation runs; if one should, deploy the stack file first");
            return ExitCode.Good;
        }

        if (arguments.GetValue(_dryRun))
        {
            foreach (var line in DrainPreview.Lines(state, order)) await _output.WriteLineAsync(line);
            return await EndAsync(order.Findings);
        }

        var clock = new DrainClock();
        var options = new DrainOptions(arguments.GetValue(_parallel), TimeSpan.FromMinutes(arguments.GetValue(_timeout)));
        try
        {
            var report = await new Drainer(api, clock, options, scope.IsMeant, text => _errors.WriteLine($"{clock.Elapsed.TotalSeconds,6:0} s  {text}")).RunAsync(state, stop);
            await _output.WriteLineAsync(
                $"{environment.Name}: {Plural.Of(report.Evicted, "pod")} evicted, {Plural.Of(report.Emptied.Length, "node")} empty, {report.Removed.Length} removed by the autoscaler, {order.Nodes.Length + order.Blocked.Length - report.Emptied.Length - report.Removed.Length} left");
            return await EndAsync(report.Findings);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new UserException($"{environment.Name}", "drain stopped; nodes stay cordoned, and the same command goes on from here", null);
        }
    }

    private async Task<int> EndAsync(IReadOnlyCollection<Finding> findings)
    {
        foreach (var finding in findings) await _output.WriteLineAsync($"{finding}");
        return findings.Count == 0 ? ExitCode.Good : ExitCode.Findings;
    }
}
