using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Servers.Boot;

/// <summary>
/// What a server reads when it starts for the first time, in the form its operating system wants. EKS adds what is needed to join
/// the cluster (name, address, certificate), so it holds no secret and nothing that is known only later. Labels and taints are not
/// in it: they are told to EKS, which hands them to the kubelet, to whoever describes the group and to the autoscaler, so that they
/// are said once and a stage can change its own.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html#launch-template-user-data (at 4d52b4d),
/// read 2026-11-22.
/// </remarks>
public static class UserDataText
{
    /// <summary>The user data of a server.</summary>
    /// <param name="server">What the server is.</param>
    /// <returns>The text, not yet in base64.</returns>
    public static string Of(ServerSpecification server) => server.OperatingSystem switch
    {
        NodeOperatingSystem.Al2023 => NodeConfig.Of(server).ToMime(),
        NodeOperatingSystem.Bottlerocket => BottlerocketSettings.Of(server).ToToml(),
        _ => throw new ArgumentOutOfRangeException(nameof(server), server.OperatingSystem, "not an operating system"),
    };
}
