namespace Infra.Model.Settings.Cluster;

/// <summary>Room that is kept free: pods that do nothing and give way at once to any that does something.</summary>
public sealed record HeadroomSettings
{
    /// <summary>The number of placeholder pods, 1 to 100.</summary>
    [Setting(SettingEffect.SameServers, 1, 2, 100)]
    public required int Replicas { get; init; }

    /// <summary>What each keeps free, in thousandths of a core, 100 to 64,000.</summary>
    [Setting(SettingEffect.SameServers, 100, 1_000, 64_000)]
    public required int CpuMillis { get; init; }

    /// <summary>What each keeps free, in MiB of memory, 128 to 524,288.</summary>
    [Setting(SettingEffect.SameServers, 128, 2_048, 524_288)]
    public required int MemoryMiB { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) =>
    [
        .. Require.Within(Replicas, 1, 100, $"{path}.replicas", "pods"),
        .. Require.Within(CpuMillis, 100, 64_000, $"{path}.cpuMillis", "thousandths of a core"),
        .. Require.Within(MemoryMiB, 128, 524_288, $"{path}.memoryMiB", "MiB"),
    ];
}
