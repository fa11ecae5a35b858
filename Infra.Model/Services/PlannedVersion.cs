using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Settings.Services;

namespace Infra.Model.Services;

/// <summary>A version as it will be declared: its name and what follows from its settings.</summary>
public sealed record PlannedVersion
{
    private PlannedVersion()
    {
    }

    /// <summary>The hash of its content, which its pods have as a label.</summary>
    public required string Hash { get; init; }

    /// <summary>The name of its objects: the service's and the hash. At most 41 characters, where a Service may have 63.</summary>
    public required string Name { get; init; }

    /// <summary>Its settings.</summary>
    public required VersionSettings Settings { get; init; }

    /// <summary>What its pods are.</summary>
    public required ServiceSpecification Specification { get; init; }

    /// <summary>What its pods may do in AWS.</summary>
    public required ServiceIdentity Identity { get; init; }

    /// <summary>The fewest pods that run.</summary>
    public required int MinPods { get; init; }

    /// <summary>The most pods that run.</summary>
    public required int MaxPods { get; init; }

    /// <summary>Whether all its pods are to end: it is a worker that drains.</summary>
    public bool IsStopped => MaxPods == 0;

    /// <summary>Whether the engine refuses to delete or replace its pods and their address: while it is enabled.</summary>
    public required bool IsProtected { get; init; }

    /// <summary>The versions of a service.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="service">The service.</param>
    /// <returns>The versions, as in the settings.</returns>
    public static IEnumerable<PlannedVersion> Of(EnvironmentDefinition environment, DeclaredService service) =>
        service.Settings.Versions.Select(version => Of(environment, service, version));

    private static PlannedVersion Of(EnvironmentDefinition environment, DeclaredService service, VersionSettings version)
    {
        var specification = ServiceSpecification.Of(environment, service, version.Run);
        var (hash, bounds) = (specification.Hash(), Bounds(service.Settings, version));

        return new PlannedVersion
        {
            Hash = hash,
            Name = $"{service.Name}-{hash}",
            Settings = version,
            Specification = specification,
            Identity = ServiceIdentity.Of(service, version.Run),
            MinPods = bounds.Min,
            MaxPods = bounds.Max,
            IsProtected = environment.Settings.Protects(version),
        };
    }

    // Alone it grows and shrinks with the traffic. Beside another its pods follow the traffic that it has, which can be another in the
    // next change, so its floor counts: otherwise a version that gave its traffic away could not take it back.
    private static (int Min, int Max) Bounds(ServiceSettings service, VersionSettings version)
    {
        var (min, max) = (service.Capacity.Min, service.Capacity.Max);
        if (version.Stage == Stage.Test) return (1, 1);
        // Jobs wait for whoever takes them: the enabled version does, and the draining one ends its last.
        if (version.Run.Port is null) return version.Stage == Stage.Draining ? (0, 0) : (min, max);

        var isAlone = service.Versions.Count(other => other.Stage != Stage.Test) == 1;
        return (isAlone ? min : Math.Max(min, ((version.ReadyFor * max) + 99) / 100), max);
    }
}
