using Infra.Model.Lifecycle;
using Infra.Model.Services;
using Infra.Model.Settings.Pools;
using Infra.Model.Settings.Services;

namespace Infra.Cli.Rollout;

/// <summary>Where the services of an environment stand, and what may come next.</summary>
internal static class ServiceState
{
    /// <summary>Describes the services.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="only">The service to describe; <see langword="null"/> for all.</param>
    internal static IEnumerable<string> Lines(EnvironmentDefinition environment, DeclaredService? only) =>
        from service in PlannedService.Of(environment)
        where only is null || service.Service.Path == only.Path
        from line in Lines(environment, service)
        select line;

    /// <summary>The commands for what may come next.</summary>
    internal static IEnumerable<string> Next(EnvironmentDefinition environment, PlannedService planned) =>
        ServiceMove.Verbs(planned.Service.Settings).Select(verb => $"./infractl rollout {environment.Name} {planned.Service} {Words(verb, planned.Service.Settings)}");

    private static IEnumerable<string> Lines(EnvironmentDefinition environment, PlannedService planned)
    {
        var service = planned.Service;
        var (capacity, expose) = (service.Settings.Capacity, service.Settings.Expose);

        return
        [
            "",
            $"{service}: {capacity.Min} to {capacity.Max} pods, {(service.Settings.IsWorker() ? "without a port" : expose is null ? "only inside the cluster" : $"https://{expose.Host}{expose.Path}")}",
            .. planned.Versions.Select(Version),
            .. Next(environment, planned).Select(command => $"  next: {command}"),
        ];
    }

    private static string Version(PlannedVersion version) =>
        $"  {version.Settings.Stage.Word(),-8}  {version.Name}  {(version.Specification.Port is null ? "" : $"{version.Settings.Share,3} % of the traffic, pods for {version.Settings.ReadyFor,3} %  ")}{version.Settings.Run.Image}";

    private static string Words(RolloutVerb verb, ServiceSettings service) => verb switch
    {
        RolloutVerb.Test => "test --image REPOSITORY@DIGEST",
        RolloutVerb.Share => service.Expose is null ? "share 100" : "share PERCENT",
        _ => verb.Word(),
    };
}
