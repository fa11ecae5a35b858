using Infra.Model.Settings.Pools;

namespace Infra.Model.Servers.Boot;

/// <summary>The kubelet of an Amazon Linux 2023 server.</summary>
public sealed record NodeConfigKubelet
{
    /// <summary>What differs from the image's configuration; without it, nothing.</summary>
    public NodeConfigKubeletConfiguration? Config { get; init; }

    /// <summary>
    /// The arguments that follow the image's own. The number of pods is one of them because an argument goes before the
    /// configuration, and the arguments of all parts are joined: EKS puts a number of its own, which knows nothing of prefixes, into
    /// the configuration, and of two parts the later one would count.
    /// </summary>
    /// <remarks>
    /// https://github.com/awslabs/amazon-eks-ami/blob/81fec2e/nodeadm/internal/api/merge.go; of the precedence
    /// https://kubernetes.io/docs/tasks/administer-cluster/kubelet-config-file/ (a copy); of the number of EKS
    /// https://github.com/eksctl-io/eksctl/issues/8037; all read 2026-11-22.
    /// </remarks>
    public required ImmutableArray<string> Flags { get; init; }

    /// <summary>The number of pods from which the image computes the kubelet's own reserve; the number in the arguments it does not see.</summary>
    /// <remarks>https://github.com/awslabs/amazon-eks-ami/blob/81fec2e/nodeadm/doc/examples.md, read 2026-11-22.</remarks>
    public required string MaxPodsExpression { get; init; }

    /// <summary>The kubelet that settings lead to.</summary>
    /// <param name="maxPods">The most pods.</param>
    /// <param name="settings">What is kept back from them.</param>
    /// <returns>The kubelet.</returns>
    public static NodeConfigKubelet Of(int maxPods, KubeletSettings settings) => new()
    {
        Config = SystemReserved.Of(settings) is { } reserved ? new() { SystemReserved = reserved } : null,
        Flags = [$"--max-pods={maxPods}"],
        MaxPodsExpression = $"{maxPods}",
    };
}
