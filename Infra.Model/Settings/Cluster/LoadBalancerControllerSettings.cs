namespace Infra.Model.Settings.Cluster;

/// <summary>What the AWS Load Balancer Controller is given. The default is for up to 1,792 pods in the cluster.</summary>
public sealed record LoadBalancerControllerSettings
{
    /// <summary>The memory for up to 1,792 pods.</summary>
    public const int DefaultMemoryMiB = 256;

    /// <summary>The memory of each pod in MiB, 256 to 32,768; it reads all pods of the cluster when it starts.</summary>
    [Setting(SettingEffect.SameServers, 256, 1_024, 32_768)]
    public int MemoryMiB { get; init; } = DefaultMemoryMiB;

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) => Require.Within(MemoryMiB, DefaultMemoryMiB, 32_768, $"{path}.memoryMiB", "MiB");
}
