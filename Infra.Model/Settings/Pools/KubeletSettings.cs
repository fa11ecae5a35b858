namespace Infra.Model.Settings.Pools;

/// <summary>What the kubelet keeps back from pods. The number of pods follows from the instance types.</summary>
public sealed record KubeletSettings
{
    /// <summary>Processor time for the operating system in thousandths of a core, up to 4,000; without it, 0: the image's own calculation.</summary>
    [Setting(SettingEffect.OtherServers, 0, 100, 4_000)]
    public int SystemReservedCpuMillis { get; init; }

    /// <summary>Memory for the operating system in MiB, up to 8,192; without it, 0: the image's own calculation.</summary>
    [Setting(SettingEffect.OtherServers, 0, 256, 8_192)]
    public int SystemReservedMemoryMiB { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) =>
    [
        .. Require.Within(SystemReservedCpuMillis, 0, 4_000, $"{path}.systemReservedCpuMillis", "thousandths of a core"),
        .. Require.Within(SystemReservedMemoryMiB, 0, 8_192, $"{path}.systemReservedMemoryMiB", "MiB"),
    ];
}
