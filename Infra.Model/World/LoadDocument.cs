using Infra.Model.Settings;

namespace Infra.Model.World;

/// <summary>What a load file says.</summary>
public sealed record LoadDocument
{
    /// <summary>The load, which straight lines between the points make.</summary>
    public required IReadOnlyList<LoadPoint> Load { get; init; }

    /// <summary>How long the simulation runs, 1 to 1,440 minutes; without it, an hour longer than the load changes.</summary>
    public int? Minutes { get; init; }

    /// <summary>Deployments beside the services of the stack file; without it, none.</summary>
    public IReadOnlyList<SimulatedWorkload> Workloads { get; init; } = [];

    /// <summary>What the account may run; without it, quotas of virtual processors are not counted.</summary>
    public SimulationQuotas Quotas { get; init; } = new();

    /// <summary>A zone that fails; without it, none does.</summary>
    public ZoneFailure? ZoneFailure { get; init; }

    /// <summary>Reads a load file that is JSON already.</summary>
    /// <param name="json">The document.</param>
    /// <param name="environment">The environment that gets the load.</param>
    /// <returns>What happens to the environment.</returns>
    /// <exception cref="UserException">Something is wrong with the document; all of it is reported.</exception>
    public static SimulationInput Read(string json, EnvironmentSettings environment) =>
        SettingsDocument.Read<LoadDocument>(json, document => document.Validate(environment)).Input();

    /// <summary>What happens to an environment under a load without a file.</summary>
    /// <param name="load">The load.</param>
    /// <returns>The load, and an hour more.</returns>
    public static SimulationInput Of(LoadProfile load) => new(load, DefaultMinutes(load.Points));

    private static int DefaultMinutes(IReadOnlyList<LoadPoint> points) => Math.Min(LoadProfile.MostMinutes, (int)Math.Ceiling(points[^1].Minute) + 60);

    private SimulationInput Input() => new(LoadProfile.Of(Load, "load"), Minutes ?? DefaultMinutes(Load))
    {
        Workloads = Workloads,
        Quotas = Quotas,
        Failure = ZoneFailure is { } failure ? (failure.Zone, failure.Minute) : null,
    };

    private IEnumerable<Finding> Validate(EnvironmentSettings environment) =>
    [
        .. LoadProfile.Findings(Load, "load"),
        .. Require.Within(Minutes ?? 1, 1, LoadProfile.MostMinutes, "minutes", "minutes of a simulation"),
        .. Workloads.Index().SelectMany(item => item.Item.Validate($"workloads[{item.Index}]", environment)),
        .. Workloads.Index().SelectMany(item => Require.That(
            Workloads.Take(item.Index).All(other => (other.Namespace, other.Name) != (item.Item.Namespace, item.Item.Name)) && !environment.AllServices().Any(service => (service.Namespace, service.Name) == (item.Item.Namespace, item.Item.Name)),
            $"workloads[{item.Index}].name", $"\"{item.Item.Namespace}/{item.Item.Name}\" again", "write another name")),
        .. Require.That(Workloads.Count > 0 || environment.AllServices().Any(), "workloads", "no workload, and no service in the stack file", "name at least one with its namespace, name, capacity, cpuMillis and memoryMiB"),
        .. Require.Within(Quotas.OnDemandVCpus ?? 1, 1, int.MaxValue, "quotas.onDemandVCpus", "vCPUs"),
        .. Require.Within(Quotas.SpotVCpus ?? 1, 1, int.MaxValue, "quotas.spotVCpus", "vCPUs"),
        .. ZoneFailure?.Validate("zoneFailure", environment) ?? [],
    ];
}
