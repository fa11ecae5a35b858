using System.Xml.Linq;
using Infra.Cli.Rollout;
using Infra.Model.Services;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Report;

/// <summary>Where pools and services stand, and which moves may come next.</summary>
internal static class RolloutSection
{
    private const string Listing = "./infractl rollout ENV";

    private static readonly ReportColumn[] Generations =
    [
        new("generation", "the hash of what the servers are, as the plan names it"),
        new("environment", ReportColumn.OfFiles),
        new("pool", ReportColumn.OfFiles),
        new("stage", ReportColumn.OfFiles),
        new("release", ReportColumn.OfFiles),
        new("Kubernetes", "the release file"),
        new("image", "the release file"),
        new("instance types", ReportColumn.OfFiles),
        new("servers", "capacity of the pool, or testSize, in the stack files"),
        new("since", "the history of the stack file in git"),
    ];

    private static readonly ReportColumn[] Versions =
    [
        new("version", "the hash of what the pods are, as the plan names it"),
        new("environment", ReportColumn.OfFiles),
        new("service", ReportColumn.OfFiles),
        new("stage", ReportColumn.OfFiles),
        new("share in %", ReportColumn.OfFiles, IsNumber: true),
        new("pods, least", "readyFor and capacity in the stack files", IsNumber: true),
        new("pods, most", "capacity in the stack files", IsNumber: true),
        new("image", ReportColumn.OfFiles),
    ];

    private static readonly ReportColumn[] Moves =
    [
        new("pool or service", ReportColumn.OfFiles),
        new("environment", ReportColumn.OfFiles),
        new("under way", "whether another stage than enabled, or a move that is not committed, is in the stack file"),
        new("next", Listing),
        new("back", Listing),
    ];

    internal static ReportSection Of(ReportInput input) => new(
        "rollouts",
        "Rollouts and next moves",
        UnderWay(input),
        ReportTable.Of("moves", "Next moves", Moves, input.Environments.SelectMany(Next), "none"),
        ReportTable.Of("generations", "Generations of servers", Generations, input.Environments.SelectMany(Servers), "none"),
        ReportTable.Of("service-versions", "Versions of services", Versions, input.Environments.SelectMany(Pods), "no service is declared"));

    /// <summary>The pools and services of an environment that are between two generations or versions.</summary>
    internal static IReadOnlyList<string> UnderWay(ReportedEnvironment environment) =>
    [
        .. environment.Pools.Where(IsMoving).Select(pool => $"{pool.Name}"),
        .. PlannedService.Of(environment.Definition).Where(IsMoving).Select(service => $"{service.Service}"),
    ];

    private static XElement UnderWay(ReportInput input) => input.Environments.SelectMany(environment => UnderWay(environment).Select(name => $"{environment.Definition.Name} {name}")).ToList() is { Count: > 0 } all
        ? Html.Of("p", $"Under way: {string.Join(", ", all)}.")
        : Html.Of("p", "No rollout is under way: every pool and service has one generation or version, which is enabled.");

    private static bool IsMoving(PoolState pool) => pool.Uncommitted.Length > 0 || pool.Settings.Generations is not [{ Stage: Stage.Enabled }];

    private static bool IsMoving(PlannedService service) => service.Versions is not [{ Settings.Stage: Stage.Enabled }];

    private static IEnumerable<object?[]> Next(ReportedEnvironment environment) =>
    [
        .. environment.Pools.Select(pool => (object?[])[$"{pool.Name}", $"{environment.Definition.Name}", IsMoving(pool) ? "yes" : "no", Commands([.. pool.Uncommitted.Select(move => $"not committed: {move}"), .. pool.Next]), Commands(pool.Back)]),
        .. PlannedService.Of(environment.Definition).Select(service => (object?[])[$"{service.Service}", $"{environment.Definition.Name}", IsMoving(service) ? "yes" : "no", Commands(ServiceState.Next(environment.Definition, service)), ""]),
    ];

    private static IEnumerable<object?[]> Servers(ReportedEnvironment environment) =>
        from pool in environment.Pools
        from state in pool.Generations
        let server = state.Planned.Specification
        let stage = state.Planned.Settings.Stage
        select (object?[])
        [
            Html.Of("code", state.Planned.Name),
            $"{environment.Definition.Name}",
            $"{pool.Name}",
            stage.Word(),
            $"{state.Planned.Settings.Server.Release}",
            $"{server.Kubernetes}",
            $"{server.AmiType} {server.ReleaseVersion}",
            string.Join(", ", server.InstanceTypes),
            stage == Stage.Test ? $"{state.Planned.Settings.TestSize}" : stage == Stage.Draining ? $"0 to {pool.Settings.Capacity.Max}" : $"{pool.Settings.Capacity.Min} to {pool.Settings.Capacity.Max}",
            state.IsCommitted == false ? "not committed" : state.Since ?? "not known",
        ];

    private static IEnumerable<object?[]> Pods(ReportedEnvironment environment) =>
        from service in PlannedService.Of(environment.Definition)
        from version in service.Versions
        select (object?[])
        [
            Html.Of("code", version.Name),
            $"{environment.Definition.Name}",
            $"{service.Service}",
            version.Settings.Stage.Word(),
            version.Settings.Share,
            version.MinPods,
            version.MaxPods,
            $"{version.Settings.Run.Image}",
        ];

    private static XElement Commands(IEnumerable<string> commands) => Html.Of("div", commands.Select(command => Html.Of("div", Html.Of("code", command))));
}
