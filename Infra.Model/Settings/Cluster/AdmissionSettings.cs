using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Cluster;

/// <summary>What pods may run in the namespaces of the workloads.</summary>
public sealed record AdmissionSettings
{
    /// <summary>What happens to a pod that does not keep the rules.</summary>
    [Setting(SettingEffect.SameServers)]
    public required AdmissionAction Violations { get; init; }

    /// <summary>Where images may come from beside the account's own registry in the environment's region; without any, only from there.</summary>
    [Setting(SettingEffect.SameServers, "registry.k8s.io", "public.ecr.aws/docker")]
    public IReadOnlyList<ImageSource> Images { get; init; } = [];

    /// <summary>
    /// The longest that a pod may take to end (<c>terminationGracePeriodSeconds</c>), in seconds, 60 to 900; without it, 900. The Cluster
    /// Autoscaler waits so long for the pods of a server that it removes.
    /// </summary>
    [Setting(SettingEffect.SameServers, 600, 800)]
    public int? LongestGraceSeconds { get; init; }

    /// <summary>
    /// The same for pods with the label <c>infra/worker</c>, those of services without a port, in seconds, 60 to 7,200; without it, as for all
    /// others. A drain of their server can take so long. Spot servers end after two minutes whatever is written here.
    /// </summary>
    [Setting(SettingEffect.SameServers, 3600, 7200)]
    public int? LongestWorkerGraceSeconds { get; init; }

    /// <summary>The longest that a pod may take to end, in seconds.</summary>
    // EKS gives up a drain after 15 minutes. https://docs.aws.amazon.com/eks/latest/userguide/managed-node-update-behavior.html (at 4d52b4d)
    public int LongestGrace() => LongestGraceSeconds ?? Longest;

    /// <summary>The longest that a worker may take to end, in seconds.</summary>
    public int LongestGraceOfWorkers() => LongestWorkerGraceSeconds ?? LongestGrace();

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) =>
    [
        .. Require.Distinct($"{path}.images", Images, "source"),
        .. Require.Within(LongestGraceSeconds ?? Longest, 60, Longest, $"{path}.longestGraceSeconds", "seconds for a pod to end"),
        .. Require.Within(LongestWorkerGraceSeconds ?? Longest, 60, 7_200, $"{path}.longestWorkerGraceSeconds", "seconds for a worker to end"),
    ];

    private const int Longest = 900;
}
