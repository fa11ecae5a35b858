using System.CommandLine;
using Infra.Cli.Files;
using Infra.Cli.Proofs;
using Infra.Cli.StackFiles;
using Infra.Model.Proofs;

namespace Infra.Cli.Commands;

/// <summary><c>prove ENV TARGET -- COMMAND…</c>: tests what is in test, and keeps a record of it.</summary>
internal sealed class ProveCommand : Verb, IStopsPrograms
{
    private readonly Argument<string> _environment = new("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };

    private readonly Argument<string> _target = new("TARGET") { Description = "The service as NAMESPACE/SERVICE, or the pool; what it has in test must be deployed" };

    private readonly Argument<string[]> _command = new("COMMAND") { Description = "The command, after --; environment variables say what to test (docs/evidence-format.md)", Arity = ArgumentArity.OneOrMore };

    private readonly Option<DirectoryInfo> _project;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;

    internal ProveCommand(Option<DirectoryInfo> project, TextWriter output, TextWriter errors)
        : base("prove", "Run a test against what is in test and write a record of it under evidence/; exit code 1 if the test fails",
            "prove dev shop/api -- ./smoke-test.sh", "prove prod general -- kubectl wait nodes -l infra/stage=test --for=condition=Ready")
    {
        (_project, _output, _errors) = (project, output, errors);
        Arguments.Add(_environment);
        Arguments.Add(_target);
        Arguments.Add(_command);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var (project, of) = (arguments.GetValue(_project)!, arguments.GetRequiredValue(_target));
        var environment = StackFile.ReadEnvironment(project, arguments.GetRequiredValue(_environment));
        var targets = ProofTarget.InTest(environment, of).ToList();
        if (targets.Count == 0) throw Nothing(environment, of);

        var hasFailed = false;
        foreach (var target in targets)
        {
            var proof = await ProofRun.RunAsync(target, [.. arguments.GetRequiredValue(_command)], _output, _errors, stop);
            FileTree.Write(project.FullName, [KeyValuePair.Create(target.File, proof.Write())]);
            await _output.WriteLineAsync($"{target.File}: \"{target.Name}\", exit code {proof.ExitCode}; {(proof.ExitCode == 0 ? "commit it with the change that enables it" : "nothing is enabled with it")}");
            hasFailed |= proof.ExitCode != 0;
        }

        return hasFailed ? ExitCode.Findings : ExitCode.Good;
    }

    private static UserException Nothing(EnvironmentDefinition environment, string of)
    {
        if (of.Contains('/', StringComparison.Ordinal)) ServiceRollout.Find(environment, of);
        else RolloutCommand.Find(environment, of);

        return new UserException($"nothing of {of} in test in {environment.Name}", $"add it with ./infractl rollout {environment.Name} {of} test, and deploy it");
    }
}
