using System.CommandLine;
using Infra.Cli.Drain;
using Infra.Cli.StackFiles;

namespace Infra.Cli.Commands;

/// <summary><c>drained ENV [POOL]</c>: whether the nodes of draining generations are empty, so that they may be removed.</summary>
internal sealed class DrainedCommand : Verb, IStopsPrograms
{
    internal DrainedCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("drained", "Check that draining generations run no pods but those of DaemonSets, so that they may be removed; exit code 1 if they do",
            "drained dev general", "drained prod --generation prod-general-e5kewe3wg2")
    {
        var environment = new Argument<string>("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };
        var pool = new Argument<string?>("POOL") { Description = "The pool; without it, all pools", Arity = ArgumentArity.ZeroOrOne };
        var generations = new Option<string[]>("--generation") { HelpName = "NAME", Description = "Look at this generation alone; may be given again", DefaultValueFactory = _ => [] };
        var context = DrainCommand.Context();
        Arguments.Add(environment);
        Arguments.Add(pool);
        Options.Add(generations);
        Options.Add(context);

        SetAction(async (arguments, stop) =>
        {
            var definition = StackFile.ReadEnvironment(arguments.GetValue(project)!, arguments.GetRequiredValue(environment));
            var scope = DrainScope.Of(definition, arguments.GetValue(pool), arguments.GetValue(generations) ?? []);
            var api = new KubectlApi(Kubectl.Find(arguments.GetValue(context), Environment.GetEnvironmentVariable("PATH")));
            var state = await api.ReadAsync(stop);
            scope.Check(state);

            var findings = scope.NotEmpty(state).ToList();
            foreach (var finding in findings) await output.WriteLineAsync($"{finding}");
            if (findings.Count == 0) await output.WriteLineAsync($"{definition.Name}: {Plural.Of(state.Nodes.Count(scope.IsMeant), "draining node")}, no pods to move");

            return findings.Count == 0 ? ExitCode.Good : ExitCode.Findings;
        });
    }
}
