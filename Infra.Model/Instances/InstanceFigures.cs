using Infra.Model.Values.Aws;

namespace Infra.Model.Instances;

/// <summary>What AWS says of an instance type, as far as the number of pods and their addresses depend on it.</summary>
public sealed record InstanceFigures
{
    // Above it a server is large enough for the higher ceiling. EKS puts both on the servers of managed node groups.
    // https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html#determine-max-pods and
    // https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html (at 4d52b4d), read 2026-11-22
    private const int MostVCpusUnderTheLowerCeiling = 30;
    private const int LowerCeiling = 110;
    private const int HigherCeiling = 250;

    // The two that the formula of the AWS VPC CNI adds are pods with the server's own address: the CNI itself and kube-proxy.
    private const int PodsWithTheServersAddress = 2;

    /// <summary>The instance type.</summary>
    public required InstanceType Type { get; init; }

    /// <summary>The processor architecture.</summary>
    public required Architecture Architecture { get; init; }

    /// <summary>The number of virtual processors.</summary>
    public required int VCpus { get; init; }

    /// <summary>The memory in MiB.</summary>
    public required int MemoryMiB { get; init; }

    /// <summary>The most network interfaces on the first network card.</summary>
    public required int NetworkInterfaces { get; init; }

    /// <summary>The most IPv4 addresses of a network interface, its own included. Each other one may be a prefix instead.</summary>
    public required int AddressesPerInterface { get; init; }

    /// <summary>The kind of accelerator, which decides about the image.</summary>
    public Accelerator Accelerator { get; init; }

    /// <summary>The most prefixes: every interface keeps one place for its own address.</summary>
    public int Prefixes => PrefixesWith(podsApart: false);

    /// <summary>The most pods, when pods get their addresses from prefixes: 110 or 250, or what the prefixes hold.</summary>
    /// <remarks>
    /// https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html (at 4d52b4d), read 2026-11-22.
    /// </remarks>
    public int MaxPods => MaxPodsWith(podsApart: false);

    /// <summary>The most prefixes of a server.</summary>
    /// <param name="podsApart">Whether pods have subnets of their own: the primary network interface then holds no prefix.</param>
    /// <returns>The number of prefixes.</returns>
    public int PrefixesWith(bool podsApart) => (NetworkInterfaces - (podsApart ? 1 : 0)) * (AddressesPerInterface - 1);

    /// <summary>The most pods of a server.</summary>
    /// <param name="podsApart">Whether pods have subnets of their own.</param>
    /// <returns>The number of pods, see <see cref="MaxPods"/>.</returns>
    public int MaxPodsWith(bool podsApart) => Math.Min(
        VCpus > MostVCpusUnderTheLowerCeiling ? HigherCeiling : LowerCeiling,
        (PrefixesWith(podsApart) * AddressPrefix.Addresses) + PodsWithTheServersAddress);
}
