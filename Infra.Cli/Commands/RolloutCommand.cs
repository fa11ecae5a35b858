using System.CommandLine;
using System.Text.Json;
using Infra.Cli.Rollout;
using Infra.Cli.StackFiles;
using Infra.Values;

namespace Infra.Cli.Commands;

/// <summary><c>rollout ENV [POOL VERB]</c>: where each pool stands, and one legal move of one generation.</summary>
internal sealed class RolloutCommand : Command
{
    private readonly Argument<string> _environment = new("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };

    private readonly Argument<string?> _pool = new("POOL") { Description = "The pool; without it, all are shown", Arity = ArgumentArity.ZeroOrOne };

    private readonly Argument<RolloutVerb?> _verb = new("VERB")
    {
        Description = "test, enable, drain, retire or back",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _release = new("--release") { HelpName = "NAME", Description = "test: the release of the new servers" };

    private readonly Option<string[]> _set = new("--set")
    {
        HelpName = "PATH=VALUE",
        Description = "test: another setting of the new servers, such as instanceTypes=[m8g.large] or disk.sizeGiB=100; or testSize=3",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show the edit and write nothing" };

    private readonly Option<DirectoryInfo> _project;
    private readonly TextWriter _output;

    /// <summary>Describes the command.</summary>
    /// <param name="project">The option that names the project's folder.</param>
    /// <param name="output">Where the state or the edit goes.</param>
    internal RolloutCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("rollout", "Show where each pool stands, or make one legal move of one generation in the stack file")
    {
        (_project, _output) = (project, output);
        Arguments.Add(_environment);
        Arguments.Add(_pool);
        Arguments.Add(_verb);
        Options.Add(_release);
        Options.Add(_set);
        Options.Add(_dryRun);
        SetAction((arguments, _) => Task.FromResult(Run(arguments)));
    }

    private int Run(ParseResult arguments)
    {
        var project = arguments.GetValue(_project)!;
        var environment = StackFile.ReadEnvironment(project, arguments.GetRequiredValue(_environment));
        var pool = arguments.GetValue(_pool) is { } name ? Find(environment, name) : null;

        if (pool is not null && arguments.GetValue(_verb) is { } verb)
            Move(project, environment, pool, verb, arguments);
        else
            foreach (var line in RolloutState.Lines(environment, pool)) _output.WriteLine(line);

        return ExitCode.Good;
    }

    private void Move(DirectoryInfo project, EnvironmentDefinition environment, PoolName pool, RolloutVerb verb, ParseResult arguments)
    {
        var settings = Settings(verb, arguments);
        var move = RolloutMove.Of(environment.Name, pool, environment.Settings.Pools[pool], verb);
        var file = new FileInfo(Path.Combine(project.FullName, StackFolder.FileName(environment.Name)));
        var before = File.ReadAllText(file.FullName);
        var after = RolloutEdit.Make(file.Name, before, environment, pool, move, settings);
        if (after == before)
            throw new UserException($"{file.Name}: pools.{pool}: found a generation in test already; write what is to change, such as --set testSize=3, or take it back first");

        if (!arguments.GetValue(_dryRun)) Write(file, after);

        foreach (var line in LineDifference.Of(before, after)) _output.WriteLine(line);
        if (!arguments.GetValue(_dryRun)) _output.WriteLine($"{file.Name} edited; next: commit it, then pulumi up --stack {environment.Name}");
    }

    private IReadOnlyList<KeyValuePair<string, string>> Settings(RolloutVerb verb, ParseResult arguments)
    {
        var (release, set) = (arguments.GetValue(_release), arguments.GetValue(_set)!);
        if (verb != RolloutVerb.Test && (release is not null || set.Length > 0))
            throw new UserException($"found settings for {JsonNamingPolicy.CamelCase.ConvertName(verb.ToString())}; only servers in test can still be chosen, so leave out --release and --set");

        return
        [
            .. release is null ? [] : (KeyValuePair<string, string>[])[KeyValuePair.Create("server.release", $"\"{release}\"")],
            .. set.Select(Setting),
        ];
    }

    // Everything but the size of the test is a property of the servers.
    private static KeyValuePair<string, string> Setting(string text) => text.Split('=', 2) is [{ Length: > 0 } path, { Length: > 0 } value]
        ? KeyValuePair.Create(path == "testSize" || path.StartsWith("server.", StringComparison.Ordinal) ? path : $"server.{path}", value)
        : throw new UserException($"found --set \"{text}\"; write a path, an equals sign and a value, such as --set disk.sizeGiB=100");

    private static PoolName Find(EnvironmentDefinition environment, string name) =>
        environment.Settings.Pools.Keys.FirstOrDefault(pool => pool.ToString() == name) ?? throw new UserException(
            $"found no pool \"{name}\" in {environment.Name}; {Remedy(name, [.. environment.Settings.Pools.Keys.Select(pool => pool.ToString()).Order(StringComparer.Ordinal)])}");

    private static string Remedy(string name, IReadOnlyList<string> pools) =>
        Spelling.Nearest(name, pools) is { } nearest ? $"did you mean {nearest}?" : $"the pools are {string.Join(", ", pools)}";

    // Written beside it and moved over it: whoever interrupts the command finds the old file or the new one.
    private static void Write(FileInfo file, string text)
    {
        var temporary = $"{file.FullName}.new";
        File.WriteAllText(temporary, text);
        File.Move(temporary, file.FullName, overwrite: true);
    }
}
