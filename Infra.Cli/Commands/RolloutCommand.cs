using System.CommandLine;
using System.CommandLine.Parsing;
using Infra.Cli.Proofs;
using Infra.Cli.Rollout;
using Infra.Cli.StackFiles;
using Infra.Model.Lifecycle;
using Infra.Model.Releases;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Commands;

/// <summary><c>rollout ENV [POOL VERB]</c>: where each pool stands, one legal move of one generation, and the way to a release.</summary>
internal sealed class RolloutCommand : Verb
{
    private readonly Argument<string> _environment = new("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };

    private readonly Argument<string?> _pool = new("POOL") { Description = "The pool, or a service as NAMESPACE/SERVICE; without it, all are shown", Arity = ArgumentArity.ZeroOrOne };

    private readonly Argument<RolloutVerb?> _verb = new("VERB")
    {
        Description = "test, enable, share (services only), drain, retire or back",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = ParseVerb,
    };

    private readonly Argument<int?> _percent = new("PERCENT")
    {
        Description = "Services: with share, the newest version's part of the traffic; with enable, the part that it gets pods for (100)",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = WholeNumber.Between(0, 100),
    };

    private readonly Option<string?> _image = new("--image") { HelpName = "IMAGE", Description = "Services, test: the image of the new version, as REPOSITORY@DIGEST" };

    private readonly Option<string?> _release = new("--release") { HelpName = "NAME", Description = "test: the release of the new servers" };

    private readonly Option<string[]> _set = new("--set")
    {
        HelpName = "PATH=VALUE",
        Description = "test: another setting of the new servers, such as instanceTypes=[m8g.large] or disk.sizeGiB=100; or testSize=3",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show the edit and write nothing" };

    private readonly Option<string?> _plan = new("--plan")
    {
        HelpName = "RELEASE",
        Description = "Show the way to a release, or of a service to an image, as few pull requests, each checked forward and back; exit code 1 if one is not allowed",
    };

    private readonly Option<string?> _against = new("--against")
    {
        HelpName = "REV|FILE|ENV",
        Description = "What a move is judged against; without it, what is committed (HEAD)",
    };

    private readonly Option<bool> _newest = new("--newest") { Description = "drain: the newest enabled generation instead of the oldest, which is the way back" };

    private readonly Option<DateOnly?> _asOf = AsOf.Option("the age of evidence");

    private readonly Option<bool> _json = new("--json") { Description = "Print where the pools stand as JSON (docs/rollout-format.md)" };

    private readonly Option<DirectoryInfo> _project;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;

    internal RolloutCommand(Option<DirectoryInfo> project, TextWriter output, TextWriter errors)
        : base("rollout", "Show the generations of each pool, or make one legal move in the stack file",
            "rollout dev", "rollout dev general test --release 2026-10", "rollout dev general enable --dry-run", "rollout dev --plan 2026-10")
    {
        (_project, _output, _errors) = (project, output, errors);
        Arguments.Add(_environment);
        Arguments.Add(_pool);
        _verb.CompletionSources.Clear();
        _verb.CompletionSources.Add([.. EnumWords.Of(typeof(RolloutVerb))]);
        Arguments.Add(_verb);
        Arguments.Add(_percent);
        Options.Add(_release);
        Options.Add(_image);
        Options.Add(_set);
        Options.Add(_dryRun);
        Options.Add(_plan);
        Options.Add(_against);
        Options.Add(_newest);
        Options.Add(_asOf);
        Options.Add(_json);
        SetAction(RunAsync);
    }

    private static RolloutVerb? ParseVerb(ArgumentResult result)
    {
        if (result.Tokens is not [{ Value: var text }]) return null;

        var words = EnumWords.Of(typeof(RolloutVerb));
        if (words.IndexOf(text.ToLowerInvariant()) is >= 0 and var index) return Enum.GetValues<RolloutVerb>()[index];

        result.AddError($"found the move \"{text}\"; write one of {string.Join(", ", words)}");
        return null;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var project = arguments.GetValue(_project)!;
        var environment = StackFile.ReadEnvironment(project, arguments.GetRequiredValue(_environment));
        if (arguments.GetValue(_pool) is { } service && service.Contains('/', StringComparison.Ordinal))
            return await ServiceAsync(new ServiceRollout(project, environment, ServiceRollout.Find(environment, service), _output, _errors), arguments, stop);

        CheckCombination(arguments);
        var pool = arguments.GetValue(_pool) is { } name ? Find(environment, name) : null;

        if (arguments.GetValue(_plan) is { } release) return await PlanAsync(environment, Published(release));

        var committed = await CommittedFile.ReadAsync(project, environment.Name, arguments.GetValue(_against), stop);
        if (pool is not null && arguments.GetValue(_verb) is { } verb)
            Move(project, environment, pool, verb, committed, arguments);
        else
            Show(environment, [.. PoolState.Of(environment, pool, committed)], withServices: pool is null, arguments.GetValue(_json));

        return ExitCode.Good;
    }

    private void Show(EnvironmentDefinition environment, IReadOnlyList<PoolState> pools, bool withServices, bool isJson)
    {
        if (isJson)
            _output.WriteLine(RolloutJson.Write(environment, pools));
        else
            foreach (var line in RolloutState.Lines(environment, pools).Concat(withServices ? ServiceState.Lines(environment, null) : [])) _output.WriteLine(line);
    }

    private async Task<int> ServiceAsync(ServiceRollout service, ParseResult arguments, CancellationToken stop)
    {
        if (arguments.GetValue(_release) is not null)
            throw new UserException("--release for a service", "a release is of servers, so write --image");
        if (arguments.GetValue(_newest) || arguments.GetValue(_json))
            throw new UserException("--newest or --json for a service", "they are for pools, so leave them out");

        return (arguments.GetValue(_plan), arguments.GetValue(_verb)) switch
        {
            ({ } image, null) => await service.PlanAsync(image),
            ({ }, _) => throw new UserException("--plan together with a verb", "leave one of them out"),
            (null, { } verb) => service.Move(
                verb, arguments.GetValue(_percent), arguments.GetValue(_image), [.. arguments.GetValue(_set)!.Select(Setting)],
                await service.CommittedAsync(arguments.GetValue(_against), stop), arguments.GetValue(_dryRun), arguments.GetDay(_asOf)),
            (null, null) => service.Show(),
        };
    }

    private void CheckCombination(ParseResult arguments)
    {
        if (arguments.GetValue(_percent) is not null || arguments.GetValue(_image) is not null)
            throw new UserException("a percent or an image without a service", "write the service as NAMESPACE/SERVICE, or leave them out");

        var isEdit = arguments.GetValue(_release) is not null || arguments.GetValue(_set)!.Length > 0 || arguments.GetValue(_dryRun);
        if (arguments.GetValue(_plan) is not null && (isEdit || arguments.GetValue(_pool) is not null))
            throw new UserException("--plan together with a pool or a setting", "--plan is for the whole environment, so leave them out");
        if (arguments.GetValue(_verb) is null && isEdit)
            throw new UserException("settings without a verb", "write what to do, such as ./infractl rollout ENV POOL test --release NAME");
        if (arguments.GetValue(_newest) && arguments.GetValue(_verb) != RolloutVerb.Drain)
            throw new UserException("--newest without drain", "write ./infractl rollout ENV POOL drain --newest, or leave it out");
        if (arguments.GetValue(_json) && (arguments.GetValue(_verb) is not null || arguments.GetValue(_plan) is not null))
            throw new UserException("--json together with a move or a plan", "only where the pools stand is printed as JSON, so leave one of them out");
    }

    private async Task<int> PlanAsync(EnvironmentDefinition environment, ReleaseName release)
    {
        var steps = await CheckedStep.OfAsync(Upgrade.To(environment, release));
        foreach (var line in UpgradeText.Lines(environment, release, steps)) _output.WriteLine(line);

        return steps.All(step => step.Forward.IsEmpty && step.Back.IsEmpty) ? ExitCode.Good : ExitCode.Findings;
    }

    private static ReleaseName Published(string name)
    {
        var names = ReleaseCatalogue.Names.Select(known => known.ToString()).ToList();
        return ReleaseName.TryParse(name, out var release) && ReleaseCatalogue.TryFind(release, out _)
            ? release
            : throw new UserException($"the release \"{name}\", which is not published", $"{(Spelling.Nearest(name, names) is { } nearest ? $"did you mean {nearest}? " : "")}the releases are {string.Join(", ", names)}");
    }

    private void Move(DirectoryInfo project, EnvironmentDefinition environment, PoolName pool, RolloutVerb verb, CommittedFile committed, ParseResult arguments)
    {
        var (settings, generations, history) = (Settings(verb, arguments), environment.Settings.Pools[pool], committed.Of(pool));
        if (history.Uncommitted(generations) is [var open, ..] && !Continues(verb, open)) throw Second(environment, pool, open);

        var move = RolloutMove.Of(environment.Name, pool, generations, verb, history, arguments.GetValue(_newest));
        if (move.Adds && settings.Count == 0)
            throw new UserException(new Finding($"pools.{pool}", "no difference between the new servers and the old ones", "write --release NAME, or a setting such as --set disk.sizeGiB=100") { File = environment.Name.StackFile });

        var file = EditableFile.Read(project, StackFolder.FileName(environment.Name));
        var (name, before) = (file.Name, file.Text);
        var after = RolloutEdit.Make(name, before, environment, pool, move, settings, committed.Settings);
        CheckProof(project, environment, after, arguments.GetDay(_asOf));
        if (after == before)
            throw new UserException(new Finding($"pools.{pool}", "a generation in test already", "write what is to change, such as --set testSize=3, or take it back first") { File = name });

        if (committed.Warning("pool") is { } warning) _errors.WriteLine(warning);
        if (!arguments.GetValue(_dryRun)) file.Write(after);

        foreach (var line in LineDifference.Of(before, after)) _output.WriteLine(line);
        _output.WriteLine(MoveText.Line(environment, new EnvironmentDefinition(environment.Name, StackFile.Parse(name, after).Settings()), pool));
        if (!arguments.GetValue(_dryRun)) _output.WriteLine($"{name} edited; next: {committed.Next(environment.Name, after)}");
    }

    // What is in test may still be changed before it is committed, and everything may be taken back.
    private static bool Continues(RolloutVerb verb, GenerationStep open) =>
        verb == RolloutVerb.Back || (verb == RolloutVerb.Test && open is { Before: null, After.Stage: Stage.Test });

    private static UserException Second(EnvironmentDefinition environment, PoolName pool, GenerationStep open)
    {
        var found = $"a move that is not committed ({PoolMoves.Describe(open)}), and one pool makes one move in one deployment";
        var remedy = $"commit and deploy it first, or take it back with ./infractl rollout {environment.Name} {pool} back";
        return new UserException(new Finding($"pools.{pool}", found, remedy) { File = environment.Name.StackFile });
    }

    private IReadOnlyList<KeyValuePair<string, string>> Settings(RolloutVerb verb, ParseResult arguments)
    {
        var (release, set) = (arguments.GetValue(_release), arguments.GetValue(_set)!);
        if (verb != RolloutVerb.Test && (release is not null || set.Length > 0))
            throw new UserException($"settings for {verb.Word()}", "only servers in test can get other settings, so leave out --release and --set");

        return
        [
            .. release is null ? [] : (KeyValuePair<string, string>[])[KeyValuePair.Create("release", $"\"{Published(release)}\"")],
            .. set.Select(Setting),
        ];
    }

    private static KeyValuePair<string, string> Setting(string text) => text.Split('=', 2) is [{ Length: > 0 } path, { Length: > 0 } value]
        ? KeyValuePair.Create(path, value)
        : throw new UserException($"--set \"{text}\"", "write a path, an equals sign and a value, such as --set disk.sizeGiB=100");

    /// <summary>Refuses an edit that enables what has no evidence of a test.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="environment">The environment before the edit.</param>
    /// <param name="text">The text of its stack file afterwards.</param>
    /// <param name="today">The day from which the age of evidence is counted.</param>
    /// <exception cref="UserException">There is none that is good.</exception>
    internal static void CheckProof(DirectoryInfo project, EnvironmentDefinition environment, string text, DateOnly today)
    {
        var file = environment.Name.StackFile;
        var findings = ProofFolder.Check(project, environment, environment with { Settings = StackFile.Parse(file, text).Settings() }, today);
        if (findings.Count > 0) throw new UserException(findings.Select(finding => finding with { File = file }));
    }

    /// <summary>The pool of a name.</summary>
    /// <exception cref="UserException">There is none.</exception>
    internal static PoolName Find(EnvironmentDefinition environment, string name) =>
        environment.Settings.Pools.Keys.FirstOrDefault(pool => pool.ToString() == name) ?? throw new UserException(
            $"no pool \"{name}\" in {environment.Name}",
            Remedy(name, [.. environment.Settings.Pools.Keys.Select(pool => pool.ToString()).Order(StringComparer.Ordinal)]));

    private static string Remedy(string name, IReadOnlyList<string> pools) =>
        Spelling.Nearest(name, pools) is { } nearest ? $"did you mean {nearest}?" : $"the pools are {string.Join(", ", pools)}";
}
