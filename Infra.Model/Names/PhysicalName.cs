using Infra.Model.Plans;

namespace Infra.Model.Names;

/// <summary>The name that AWS or Kubernetes will know a planned resource by.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Limit">What its name is held to.</param>
/// <param name="Text">The name; where Pulumi appends random characters, a question mark for each. Nothing when no plan can tell.</param>
public sealed record PhysicalName(ResourceAddress Resource, NameLimit Limit, string? Text)
{
    // "-" and seven random digits after the logical name, of the bridged AWS provider; eight of the Kubernetes provider.
    // https://www.pulumi.com/docs/iac/concepts/resources/names/#autonaming (pulumi/docs 0366b9f), for AWS by its example only; and
    // https://github.com/pulumi/pulumi-kubernetes/blob/9497796/provider/pkg/metadata/naming.go, read 2026-11-22
    private const string AwsEnding = "-???????";
    private const string KubernetesEnding = $"{AwsEnding}?";

    /// <summary>Whether the name is as long as it may be.</summary>
    public bool Fits => Text is { Length: var length } && length >= Limit.Shortest && length <= Limit.Longest;

    /// <summary>The names of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>One for each resource of a kind that has names.</returns>
    public static ImmutableArray<PhysicalName> In(EnvironmentPlan plan)
    {
        var resources = plan.Resources.ToDictionary(resource => resource.Address);

        return
        [
            .. from resource in plan.Resources
               where resource.Kind == ResourceKind.Custom
               let limit = ResourceTypes.Of(resource.Address.Type)?.Name
               where limit is not null
               select new PhysicalName(resource.Address, limit, NameOf(resource, limit, resources)),
        ];
    }

    private static string? NameOf(PlannedResource resource, NameLimit limit, Dictionary<ResourceAddress, PlannedResource> resources) =>
        Input(resource, limit.Property) is { } given
            ? TextOf(given, resources)
            : $"{resource.Address.Name}{(ResourceTypes.IsKubernetes(resource.Address.Type) ? KubernetesEnding : AwsEnding)}";

    private static string? TextOf(Node value, Dictionary<ResourceAddress, PlannedResource> resources) => value switch
    {
        TextNode text => text.Value,
        JoinNode template when template.Parts.Select(part => TextOf(part, resources)).ToList() is var parts && !parts.Contains(null) =>
            string.Concat(parts),
        ReferenceNode reference => ReferencedName(reference, resources),
        _ => null,
    };

    // A resource is mostly named after another by its name, and by its id where AWS uses the name as the id.
    private static string? ReferencedName(ReferenceNode reference, Dictionary<ResourceAddress, PlannedResource> resources)
    {
        var resource = resources[reference.Resource];
        if (ResourceTypes.Of(resource.Address.Type)?.Name is { } limit && (reference.Property == limit.Property || reference.Property is "id" or "name"))
            return NameOf(resource, limit, resources);

        return Input(resource, reference.Property) is { } input ? TextOf(input, resources) : null;
    }

    private static Node? Input(PlannedResource resource, string path) => resource.Inputs.At(path) is not MissingNode and var value ? value : null;
}
