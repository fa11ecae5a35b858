using Infra.Model.Settings;
using Infra.Model.Settings.Services;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Services;

/// <summary>A container beside that of a version, as it is in the version's hash.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Image">The image with registry and digest, as Kubernetes is told.</param>
/// <param name="Arguments">The arguments of the image's program; none for those of the image.</param>
/// <param name="CpuMillis">The requested processor time in thousandths of a core.</param>
/// <param name="MemoryMiB">The requested memory and its limit in MiB.</param>
/// <param name="Env">Environment variables.</param>
/// <param name="Secrets">Environment variables from Secrets.</param>
public sealed record ServiceContainer(
    ContainerName Name,
    string Image,
    IReadOnlyList<string> Arguments,
    int CpuMillis,
    int MemoryMiB,
    IReadOnlyDictionary<VariableName, string> Env,
    IReadOnlyDictionary<VariableName, SecretSettings> Secrets)
{
    /// <summary>The container that settings lead to.</summary>
    internal static ServiceContainer Of(EnvironmentDefinition environment, ExtraContainerSettings settings) => new(
        settings.Name, ServiceImage.Of(environment, settings.Image), settings.Arguments, settings.CpuMillis, settings.MemoryMiB, settings.Env, settings.Secrets);
}
