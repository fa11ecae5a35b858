using Infra.Model.Releases;

namespace Infra.Cli.Check;

/// <summary>What was checked of one environment.</summary>
/// <param name="Name">The environment.</param>
/// <param name="File">Its stack file, without folders.</param>
/// <param name="Kubernetes">The Kubernetes version of its control plane, and how long it is supported.</param>
/// <param name="Resources">The number of resources it declares, components not counted; nothing when the program refused.</param>
/// <param name="Names">The number of physical names among them that were measured.</param>
internal sealed record EnvironmentReport(EnvironmentName Name, string File, KubernetesRelease Kubernetes, int? Resources, int Names);
