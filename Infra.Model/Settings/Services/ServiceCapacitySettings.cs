using Infra.Model.Findings;

namespace Infra.Model.Settings.Services;

/// <summary>How many pods carry all the traffic of a service.</summary>
public sealed record ServiceCapacitySettings
{
    // The targets of a load balancer: AWS's default quota.
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html (from general knowledge, unverified)
    private const int MostTargets = 1_000;

    /// <summary>The fewest pods, 2 to 1,000: one alone is away while its server is replaced.</summary>
    [Setting(SettingEffect.SameServers, 2, 3)]
    public required int Min { get; init; }

    /// <summary>The most pods, 2 to 1,000. All traffic at its height needs no more.</summary>
    [Setting(SettingEffect.SameServers, 10, 20)]
    public required int Max { get; init; }

    /// <summary>The processor time at which pods are added, in percent of what a pod asks for, 10 to 90; without it, 60.</summary>
    [Setting(SettingEffect.SameServers, 60, 10, 90)]
    public int CpuPercent { get; init; } = 60;

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) =>
    [
        .. Require.Within(Min, 2, MostTargets, $"{path}.min", "pods of a service"),
        .. Require.Within(Max, 2, MostTargets, $"{path}.max", "pods of a service"),
        .. Require.That(Min <= Max, $"{path}.min", $"{Min} pods, above max {Max}", $"write at most {Max}, or raise max"),
        .. Require.Within(CpuPercent, 10, 90, $"{path}.cpuPercent", "percent of the requested processor time"),
    ];
}
