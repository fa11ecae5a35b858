using Infra.Model.Settings;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Lifecycle;

/// <summary>What the table of moves looks at, whether settings say it or what is deployed.</summary>
/// <param name="Release">The release of the control plane.</param>
/// <param name="Pools">The pools.</param>
public sealed record ReleaseAndPools(ReleaseName Release, IReadOnlyDictionary<PoolName, PoolSettings> Pools)
{
    /// <summary>What settings say.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>Their release and pools.</returns>
    public static ReleaseAndPools Of(EnvironmentSettings settings) => new(settings.Release, settings.Pools);
}
