namespace Infra.Model.Settings.Cluster;

/// <summary>What the Cluster Autoscaler is given. The defaults are for up to 1,000 servers.</summary>
public sealed record AutoscalerSettings
{
    /// <summary>The memory for up to 1,000 servers.</summary>
    public const int DefaultMemoryMiB = 600;

    /// <summary>The autoscaler's own interval.</summary>
    public const int DefaultScanIntervalSeconds = 10;

    /// <summary>The memory of each pod in MiB, 600 to 16,384; it keeps all servers and pods in memory.</summary>
    [Setting(SettingEffect.SameServers, 600, 1_200, 16_384)]
    public int MemoryMiB { get; init; } = DefaultMemoryMiB;

    /// <summary>How often it looks for pods without room and servers without pods, in seconds, 10 to 120.</summary>
    [Setting(SettingEffect.SameServers, 10, 60, 120)]
    public int ScanIntervalSeconds { get; init; } = DefaultScanIntervalSeconds;

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) =>
    [
        .. Require.Within(MemoryMiB, DefaultMemoryMiB, 16_384, $"{path}.memoryMiB", "MiB"),
        .. Require.Within(ScanIntervalSeconds, DefaultScanIntervalSeconds, 120, $"{path}.scanIntervalSeconds", "seconds"),
    ];
}
