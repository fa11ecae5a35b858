using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Network;

/// <summary>A range of IPv4 addresses with a meaning of its own.</summary>
/// <param name="Range">The range.</param>
/// <param name="Use">What its addresses are.</param>
internal sealed record NetworkRange(Cidr Range, string Use)
{
    /// <summary>The ranges that networks are numbered from and that the internet does not route.</summary>
    // https://www.rfc-editor.org/rfc/rfc1918 section 3; rfc6598 section 7 and rfc2544 appendix C for the last two; read 2026-11-29
    internal static ImmutableArray<NetworkRange> Private { get; } =
        [Of("10.0.0.0/8", "private"), Of("172.16.0.0/12", "private"), Of("192.168.0.0/16", "private")];

    private static ImmutableArray<NetworkRange> Internal { get; } = [.. Private, Of("100.64.0.0/10", "shared"), Of("198.18.0.0/15", "benchmarking")];

    private static ImmutableArray<NetworkRange> Connected { get; } = [.. Internal.SkipLast(1)];

    // No host sends packets for these to a network. https://www.rfc-editor.org/rfc/rfc6890 section 2.2.2 and rfc5771, read 2026-11-29
    private static ImmutableArray<NetworkRange> Reserved { get; } =
    [
        Of("0.0.0.0/8", "this host"), Of("127.0.0.0/8", "loopback"), Of("169.254.0.0/16", "link-local, the metadata service's among them"),
        Of("224.0.0.0/4", "multicast"), Of("240.0.0.0/4", "reserved"),
    ];

    // https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html (Cloud9 and SageMaker), read 2026-11-29
    private static NetworkRange Docker { get; } = Of("172.17.0.0/16", "the bridge of Docker");

    // https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html#add-cidr-block-restrictions
    // (awsdocs/amazon-vpc-user-guide at 06e98d9), read 2026-11-29
    private static Cidr Internals { get; } = Value.Parse<Cidr>("198.19.0.0/16");

    private static Cidr DefaultVpcs { get; } = Value.Parse<Cidr>("172.31.0.0/16");

    private static (Cidr Has, Cidr Lacks) LowestPrivate { get; } = (Value.Parse<Cidr>("10.0.0.0/15"), Value.Parse<Cidr>("10.0.0.0/16"));

    /// <summary>Checks that a network can have its addresses.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="network">The network.</param>
    /// <param name="remedy">What to write instead.</param>
    /// <returns>No finding or one.</returns>
    internal static IEnumerable<Finding> Validate(string path, Cidr network, string remedy) =>
        Reserved.FirstOrDefault(range => range.Range.Overlaps(network)) is { } reserved
            ? [new Finding(path, $"\"{network}\" of {reserved.Range} ({reserved.Use}), which no network can use", $"write {remedy}")]
            : [];

    /// <summary>Whether AWS lets a VPC have a further block.</summary>
    /// <param name="primary">The VPC's first block.</param>
    /// <param name="added">The further block.</param>
    internal static bool MayJoin(Cidr primary, Cidr added)
    {
        var (from, to) = (Family(primary), Family(added));
        return to is null
            || (from == to
                && !DefaultVpcs.Overlaps(added)
                && !(LowestPrivate.Has.Overlaps(primary) && LowestPrivate.Lacks.Overlaps(added)));
    }

    // The ranges that only blocks of the same range may join; a block of another range, public or shared, may join any.
    private static Cidr? Family(Cidr network) => Private.Select(range => range.Range).Append(Internals).FirstOrDefault(range => range.Overlaps(network));

    /// <summary>Whether the internet routes a network.</summary>
    internal static bool IsPublic(Cidr network) => !Internal.Concat(Reserved).Any(range => range.Range.Contains(network));

    /// <summary>Whether a network is numbered from the private or the shared range, as networks within AWS and behind a VPN are.</summary>
    internal static bool IsInternal(Cidr network) => Connected.Any(range => range.Range.Contains(network));

    /// <summary>The ranges of <see cref="IsInternal"/>, for messages.</summary>
    internal static string InternalRanges => $"{string.Join(", ", Connected.SkipLast(1).Select(range => range.Range))} or {Connected[^1].Range}";

    /// <summary>What to know of a network that AWS accepts.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="network">The network.</param>
    /// <returns>No finding or one.</returns>
    internal static IEnumerable<Finding> Warnings(string path, Cidr network) =>
    [
        .. Require.That(
            !Docker.Range.Overlaps(network),
            path,
            $"\"{network}\", which overlaps {Docker.Range}, {Docker.Use}: hosts that run Docker, such as those of Cloud9 and SageMaker, cannot reach it",
            "write another network for a new environment"),
        .. Require.That(
            !IsPublic(network),
            path,
            $"\"{network}\" of the public addresses: servers cannot reach whom they belong to on the internet",
            $"write a network within {string.Join(", ", Private.Select(range => range.Range))} for a new environment"),
    ];

    private static NetworkRange Of(string range, string use) => new(Value.Parse<Cidr>(range), use);
}
