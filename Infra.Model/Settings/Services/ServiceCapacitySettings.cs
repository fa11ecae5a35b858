namespace Infra.Model.Settings.Services;

/// <summary>How many pods carry all the traffic of a service.</summary>
public sealed record ServiceCapacitySettings
{
    // The targets of a load balancer: AWS's default quota.
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html (from general knowledge, unverified)
    private const int MostTargets = 1_000;

    /// <summary>How much of a version's pods, in percent, may be away while servers are drained, rounded up to whole pods.</summary>
    public const int MayBeAwayPercent = 10;

    /// <summary>The fewest pods, 2 to 1,000, and 3 for the default of <see cref="CpuPercent"/>: one may be away while its server is drained.</summary>
    [Setting(SettingEffect.SameServers, 3, 5)]
    public required int Min { get; init; }

    /// <summary>The most pods, 2 to 1,000. All traffic at its height needs no more.</summary>
    [Setting(SettingEffect.SameServers, 10, 20)]
    public required int Max { get; init; }

    /// <summary>The processor time at which pods are added, in percent of what a pod asks for, 10 to 90; without it, 60.</summary>
    [Setting(SettingEffect.SameServers, 60, 10, 65)]
    public int CpuPercent { get; init; } = 60;

    /// <summary>The memory at which pods are added too, in percent of what a pod asks for, 10 to 90; without it, memory adds none.</summary>
    [Setting(SettingEffect.SameServers, 70, 10, 90)]
    public int? MemoryPercent { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) =>
    [
        .. Require.Within(Min, 2, MostTargets, $"{path}.min", "pods of a service"),
        .. Require.Within(Max, 2, MostTargets, $"{path}.max", "pods of a service"),
        .. Require.That(Min <= Max, $"{path}.min", $"{Min} pods, above max {Max}", $"write at most {Max}, or raise max"),
        // The others carry what those did that are away, without more than they ask for.
        .. Require.That(
            Min < 1 || Min > Max || Enumerable.Range(Min, Math.Min(Max - Min + 1, 25)).All(pods => pods * CpuPercent <= (pods - Away(pods)) * 100),
            $"{path}.min",
            $"{Min} pods at {CpuPercent} percent, of which one may be away while its server is drained, and the others cannot carry its part",
            "write 3 or more, or a lower cpuPercent"),
        .. Require.Within(CpuPercent, 10, 90, $"{path}.cpuPercent", "percent of the requested processor time"),
        .. Require.Within(MemoryPercent ?? 10, 10, 90, $"{path}.memoryPercent", "percent of the requested memory"),
    ];

    private static int Away(int pods) => ((pods * MayBeAwayPercent) + 99) / 100;
}
