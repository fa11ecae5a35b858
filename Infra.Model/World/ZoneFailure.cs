using Infra.Model.Settings;
using Infra.Model.Values.Aws;

namespace Infra.Model.World;

/// <summary>A zone that fails with everything in it, and does not come back.</summary>
public sealed record ZoneFailure
{
    /// <summary>The zone, one of the environment's.</summary>
    public required AvailabilityZone Zone { get; init; }

    /// <summary>When, in minutes since the load began, 0 to 1,440.</summary>
    public required int Minute { get; init; }

    internal IEnumerable<Finding> Validate(string path, EnvironmentSettings environment) =>
    [
        .. Require.That(
            environment.Network.Zones.ContainsKey(Zone) && environment.Network.Zones.Count > 1,
            $"{path}.zone", $"\"{Zone}\"", $"write one of the zones {string.Join(", ", environment.Network.Zones.Keys)} of an environment with more than one"),
        .. Require.Within(Minute, 0, LoadProfile.MostMinutes, $"{path}.minute", "minutes since the load began"),
    ];
}
