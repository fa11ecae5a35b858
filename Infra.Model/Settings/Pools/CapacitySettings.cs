namespace Infra.Model.Settings.Pools;

/// <summary>The bounds within which the autoscaler chooses the number of servers.</summary>
public sealed record CapacitySettings
{
    private static readonly int Most = Quota.TestedNodes.Most;

    /// <summary>
    /// The fewest servers, 1 to <see cref="Max"/>; 0 in a pool whose servers all have a taint, as nothing that the cluster itself needs
    /// runs there. The autoscaler then starts the first server for the first pod that tolerates the taint.
    /// </summary>
    [Setting(SettingEffect.SameServers, 1, 2, 5)]
    public required int Min { get; init; }

    /// <summary>The most servers, up to 5,000, with which Kubernetes is tested. Above 450, AWS has to raise a quota first.</summary>
    [Setting(SettingEffect.SameServers, 5, 6, 8)]
    public required int Max { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="mayBeEmpty">Whether the pool may be without servers.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, bool mayBeEmpty) =>
    [
        .. Require.Within(Min, mayBeEmpty ? 0 : 1, Most, $"{path}.min", "servers"),
        .. Require.Within(Max, 1, Most, $"{path}.max", "servers"),
        .. Require.That(Min <= Max, $"{path}.min", $"{Min}, above max {Max}", $"write at most {Max}, or raise max"),
    ];
}
