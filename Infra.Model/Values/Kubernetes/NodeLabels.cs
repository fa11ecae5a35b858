namespace Infra.Model.Values.Kubernetes;

/// <summary>The labels and taints that tell workloads which servers they are on.</summary>
public static class NodeLabels
{
    /// <summary>The pool's name.</summary>
    public const string Pool = "infra/pool";

    /// <summary>
    /// The generation's name, which is another in each zone of a pool that spreads per zone. An autoscaler that balances similar
    /// groups has to be told to ignore it (<c>--balancing-ignore-label</c>).
    /// </summary>
    public const string Generation = "infra/generation";

    /// <summary>
    /// The generation's stage. As a taint it keeps everything off servers in <c>test</c> and <c>draining</c> that does not
    /// tolerate it.
    /// </summary>
    public const string Stage = "infra/stage";

    /// <summary>
    /// On a pod, with the value <c>true</c>: it is a test and may tolerate the stage <c>test</c>. Admission refuses that toleration to
    /// other pods of workloads.
    /// </summary>
    public const string TestPod = "infra/test";
}
