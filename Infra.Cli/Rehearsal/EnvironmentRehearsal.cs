using System.Diagnostics;
using Infra.Cli.Export.Terraform;
using Infra.Cli.Plan;
using Infra.Cli.Rehearsal.Emulator;
using Infra.Cli.Rehearsal.Repairs;
using Infra.Model.Changes;
using Infra.Model.Plans;

namespace Infra.Cli.Rehearsal;

/// <summary>
/// Applies an environment to an emulator of AWS, changes it move by move, and removes it, with the real Terraform provider; and
/// asserts at each step what must hold for the servers.
/// </summary>
internal sealed class EnvironmentRehearsal
{
    private readonly RehearsalProgress _progress;
    private readonly TerraformWorkspace _terraform;
    private readonly EmulatorClient _client;
    private readonly CapacityWatch _watch;
    private readonly Func<Exception?> _fault;
    private readonly ImmutableArray<RehearsalStep>.Builder _steps = ImmutableArray.CreateBuilder<RehearsalStep>();
    private readonly List<Finding> _findings = [];
    private ImmutableSortedDictionary<string, int> _notApplied = ImmutableSortedDictionary<string, int>.Empty;

    private EnvironmentRehearsal(TerraformWorkspace terraform, EmulatorClient client, CapacityWatch watch, Func<Exception?> fault, RehearsalProgress progress) =>
        (_terraform, _client, _watch, _fault, _progress) = (terraform, client, watch, fault, progress);

    /// <summary>Rehearses.</summary>
    /// <param name="tools">What is installed.</param>
    /// <param name="folder">An empty folder for the working files.</param>
    /// <param name="environment">The environment to begin with.</param>
    /// <param name="moves">The changes, each beginning where the one before ends.</param>
    /// <param name="planOnly">Whether to stop once everything is planned.</param>
    /// <param name="progress">Where to say what is being done.</param>
    /// <param name="stop">Stops it; nothing is left running.</param>
    /// <returns>What the rehearsal showed.</returns>
    /// <exception cref="UserException">The tools do not work, or something cannot be exported.</exception>
    internal static async Task<RehearsalReport> RunAsync(
        RehearsalTools tools,
        DirectoryInfo folder,
        EnvironmentDefinition environment,
        IReadOnlyList<RehearsalMove> moves,
        bool planOnly,
        RehearsalProgress progress,
        CancellationToken stop)
    {
        progress.Say("starting the emulator");
        await using var emulator = await EmulatorServer.StartAsync(tools.Emulator, folder.FullName, environment.Settings.Account, stop);

        await using var gateway = Gateway.Start(emulator.Address, EmulatorRepairs.All());
        var client = new EmulatorClient(gateway.CallAsync, environment.Settings.Region.ToString());
        var watch = new CapacityWatch();
        gateway.Changed = async _ => watch.Look(await client.NodeGroupsAsync());

        var terraform = new TerraformWorkspace(tools.Terraform, folder, gateway.Address, stop);
        var rehearsal = new EnvironmentRehearsal(terraform, client, watch, () => gateway.Fault, progress);
        return await rehearsal.RunAsync(environment, moves, planOnly);
    }

    private async Task<RehearsalReport> RunAsync(EnvironmentDefinition environment, IReadOnlyList<RehearsalMove> moves, bool planOnly)
    {
        try
        {
            await PlanAllAsync(environment);
            if (!planOnly && _findings.Count == 0) await ApplyAllAsync(environment, moves);
        }
        catch (TerraformFailure failure)
        {
            _findings.Add(failure.Finding);
        }

        if (_fault() is { } fault) _findings.Add(new Finding("gateway", $"found a fault of its own: {fault.Message}", null));
        return new RehearsalReport { Steps = _steps.ToImmutable(), NotApplied = _notApplied, Findings = [.. _findings] };
    }

    // Everything is planned, with what cannot be applied.
    private async Task PlanAllAsync(EnvironmentDefinition environment)
    {
        var plan = await PlanRecorder.RecordAsync(environment);
        var files = TerraformExport.Of(plan).Files;
        _progress.Say("installing the provider");
        await _terraform.InitialiseAsync(files);

        var clock = Stopwatch.StartNew();
        _progress.Say("planning everything");
        var changes = await _terraform.PlanAsync(files, refresh: false);
        _steps.Add(new RehearsalStep("plan everything", changes.Count(change => change.Actions is ["create"]), 0, 0, clock.Elapsed, ImmutableSortedDictionary<string, (int, int)>.Empty));
        _notApplied = plan.Resources.Where(resource => !IsApplied(resource))
            .CountBy(resource => resource.Address.Type)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private async Task ApplyAllAsync(EnvironmentDefinition environment, IReadOnlyList<RehearsalMove> moves)
    {
        var before = await Inventory.TakeAsync(_client);
        await StepAsync("apply", null, environment);
        await NothingIsLeftToDoAsync("plan again");

        foreach (var move in moves)
        {
            if (_findings.Count > 0) return;

            var change = EnvironmentChange.Of(await PlanRecorder.RecordAsync(move.Before), await PlanRecorder.RecordAsync(move.After));
            _findings.AddRange(change.Findings.Select(finding => finding with { File = move.Name }));
            await StepAsync(move.Name, move.Before, move.After);
        }

        if (_findings.Count > 0) return;
        if (moves.Count > 0) await NothingIsLeftToDoAsync("plan again");

        await DestroyAsync(moves.Count == 0 ? environment : moves[^1].After);
        _findings.AddRange(Leaked(before, await Inventory.TakeAsync(_client)));
    }

    private async Task StepAsync(string name, EnvironmentDefinition? before, EnvironmentDefinition after)
    {
        if (_findings.Count > 0) return;

        var clock = Stopwatch.StartNew();
        _progress.Say($"{name}: planning");
        var files = TerraformExport.PartOf(await PlanRecorder.RecordAsync(after), IsApplied);

        // What this rehearsal itself did is what is there: the plans before and after the moves ask for it.
        var changes = await _terraform.PlanAsync(files, refresh: false);
        _findings.AddRange(PlanChecks.Check(changes).Select(finding => finding with { File = name }));
        if (_findings.Count > 0) return;

        _watch.Begin(before?.Settings, after.Settings, await _client.NodeGroupsAsync());
        _progress.Say($"{name}: applying {Plural.Of(changes.Length, "change")}");
        var counts = await _terraform.ApplyAsync(_progress.Count(name, changes.Length));

        _findings.AddRange(_watch.Findings().Concat(CapacityWatch.Short(after.Settings, await _client.NodeGroupsAsync())).Select(finding => finding with { File = name }));
        _steps.Add(Step(name, counts, clock.Elapsed, _watch.Lowest));
    }

    // With everything asked for again, so that what Terraform did and what the emulator has are compared.
    private async Task NothingIsLeftToDoAsync(string name)
    {
        if (_findings.Count > 0) return;

        var clock = Stopwatch.StartNew();
        _progress.Say($"{name}: nothing must be left to do");
        var changes = await _terraform.PlanAsync(null, refresh: true);
        _findings.AddRange(changes.Select(change =>
            new Finding(change.Address, $"a change in the plan right after the apply ({change.Effect}{string.Concat(change.Paths().Select(path => $", {path}"))})", "declare what the provider shows") { File = name }));
        _steps.Add(Step(name, ImmutableDictionary<string, int>.Empty, clock.Elapsed, ImmutableSortedDictionary<string, (int, int)>.Empty));
    }

    private async Task DestroyAsync(EnvironmentDefinition environment)
    {
        var clock = Stopwatch.StartNew();
        _progress.Say("destroy: removing everything");
        var plan = await PlanRecorder.RecordAsync(environment);
        var unprotected = plan with { Resources = [.. plan.Resources.Select(resource => resource with { Options = resource.Options with { Protect = false } })] };
        var files = TerraformExport.PartOf(unprotected, IsApplied);
        _watch.Begin(null, environment.Settings, await _client.NodeGroupsAsync());
        var counts = await _terraform.DestroyAsync(files, _progress.Count("destroy", null));
        _steps.Add(Step("destroy", counts, clock.Elapsed, ImmutableSortedDictionary<string, (int, int)>.Empty));
    }

    /// <summary>What is there afterwards and was not before.</summary>
    /// <param name="before">What was there.</param>
    /// <param name="after">What is there.</param>
    internal static IEnumerable<Finding> Leaked(ImmutableSortedSet<string> before, ImmutableSortedSet<string> after) =>
        after.Except(before).Select(thing => new Finding("destroy", $"{thing} left behind", "declare the resource that created it, so that it is destroyed too"));

    private static bool IsApplied(PlannedResource resource) =>
        ResourceTypes.Of(resource.Address.Type)?.Emulation is not { } emulation
        || (emulation.Refusal is null && !(emulation.RefusedWithin is { } within && PlannedUse.In(resource.Inputs).Any(use => use.Reference.Resource.Type == within.Type)));

    private static RehearsalStep Step(string name, ImmutableDictionary<string, int> counts, TimeSpan duration, ImmutableSortedDictionary<string, (int, int)> capacity) => new(
        name, counts.GetValueOrDefault("create"), counts.GetValueOrDefault("update"), counts.GetValueOrDefault("delete"), duration, capacity);
}
