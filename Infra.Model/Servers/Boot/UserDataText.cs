using System.Text;
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
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RequestLaunchTemplateData.html (UserData; botocore 1.43.11),
    // read 2026-11-22
    internal const int MostBytes = 16 * 1024;

    /// <summary>The user data of a server.</summary>
    /// <param name="server">What the server is.</param>
    /// <returns>The text, not yet in base64.</returns>
    /// <exception cref="InvalidOperationException">It is longer than AWS accepts, which no settings can bring about.</exception>
    public static string Of(ServerSpecification server)
    {
        var text = server.OperatingSystem switch
        {
            NodeOperatingSystem.Al2023 => NodeConfig.Of(server).ToMime(),
            NodeOperatingSystem.Bottlerocket => BottlerocketSettings.Of(server).ToToml(),
            _ => throw new ArgumentOutOfRangeException(nameof(server), server.OperatingSystem, "not an operating system"),
        };

        return Encoding.UTF8.GetByteCount(text) <= MostBytes
            ? text
            : throw new InvalidOperationException($"the user data of {server.Pool} has more than the {MostBytes} bytes AWS accepts; say less in it");
    }
}
