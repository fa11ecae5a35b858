namespace Infra.Model.Names;

/// <summary>How long the name may be that AWS or Kubernetes knows a kind of resource by.</summary>
/// <param name="Type">The resource's type token.</param>
/// <param name="Property">The input that holds the name, with dots into maps.</param>
/// <param name="Shortest">The fewest characters.</param>
/// <param name="Longest">The most characters.</param>
/// <param name="Source">The page that says so.</param>
public sealed record NameLimit(string Type, string Property, int Shortest, int Longest, string Source)
{
    // "-" and seven random digits after the logical name, of the bridged AWS provider; eight of the Kubernetes provider.
    // https://www.pulumi.com/docs/iac/concepts/resources/names/#autonaming (pulumi/docs 0366b9f), for AWS by its example only; and
    // https://github.com/pulumi/pulumi-kubernetes/blob/9497796/provider/pkg/metadata/naming.go, read 2026-11-22
    private const int AwsEnding = 8;
    private const int KubernetesEnding = 9;

    /// <summary>The number of characters that Pulumi appends to a logical name to make a physical one.</summary>
    public int Ending => Type.StartsWith("kubernetes:", StringComparison.Ordinal) ? KubernetesEnding : AwsEnding;
}
