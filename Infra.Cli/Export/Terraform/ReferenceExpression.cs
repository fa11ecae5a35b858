using System.Text.RegularExpressions;

namespace Infra.Cli.Export.Terraform;

/// <summary>Turns a property of another resource into the expression that Terraform has for it.</summary>
internal sealed partial class ReferenceExpression(ImmutableHashSet<ResourceAddress> exported)
{
    /// <summary>Terraform's address of a resource.</summary>
    /// <param name="resource">A resource whose type Terraform has.</param>
    /// <returns>For example <c>aws_vpc.dev-network-vpc</c>.</returns>
    internal static string Address(ResourceAddress resource) => $"{ResourceTypes.Of(resource.Type)?.Terraform}.{TerraformText.Identifier(resource.Name)}";

    /// <summary>Whether an expression can name a resource.</summary>
    internal bool Has(ResourceAddress resource) => exported.Contains(resource);

    /// <summary>The expression for a reference.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="problem">Why there is none, and what to do.</param>
    /// <returns>The expression; <see langword="null"/> if there is none.</returns>
    internal string? Of(ReferenceNode reference, out (string Found, string Remedy) problem)
    {
        problem = default;
        if (reference is { Resource.Type: ResourceTypes.ClusterComponent, Property: "kubeconfigJson" or "kubeconfig" }) return KubeconfigLocal.Expression;

        if (!Has(reference.Resource))
            problem = ($"a reference to {reference.Property} of {reference.Resource}, which is not part of the export", "refer to a resource of AWS");
        else if (reference.Property.Length == 0)
            problem = ($"a reference to {reference.Resource} as a whole, which Terraform has no expression for", "refer to one of its properties");
        else if (Path(ProviderFacts.Aws.Resources[ResourceTypes.Of(reference.Resource.Type)!.Terraform!], reference.Property) is { } path)
            return $"{Address(reference.Resource)}{path}";
        else
            problem = ($"a reference to {reference.Property} of {reference.Resource}, which {ProviderFacts.Source} {ProviderFacts.Version} does not have", "refer to a property it has");

        return null;
    }

    /// <summary>The place of a property in Terraform's schema.</summary>
    /// <param name="block">The resource's schema.</param>
    /// <param name="property">The property, for example <c>resources[0].autoscalingGroups[0].name</c>.</param>
    /// <returns>The place, beginning with a dot; <see langword="null"/> if the schema has none that can be named.</returns>
    internal static string? Path(SchemaBlock block, string property)
    {
        var (place, current) = ("", new Node(block, null));
        foreach (Match step in Step().Matches(property))
        {
            // Pulumi shows a list that holds one thing at most as that thing.
            if (current.IsList) (place, current) = ($"{place}[0]", current.Element);

            if (current.Find(step.Groups["name"].Value) is not ({ } name, { } next)) return null;

            (place, current) = ($"{place}.{name}", next);
            if (!step.Groups["index"].Success) continue;
            if (!current.IsList) return null;

            (place, current) = (string.Create(CultureInfo.InvariantCulture, $"{place}[{step.Groups["index"].ValueSpan}]"), current.Element);
        }

        return current.IsSet ? null : place;
    }

    // A place in the schema: a block, or the type of an attribute.
    private readonly record struct Node(SchemaBlock? Block, SchemaType? Type, bool IsInside = true)
    {
        public bool IsList => !IsInside && (Type is { Kind: SchemaKind.List } || Block is { IsSet: false });

        public bool IsSet => !IsInside && (Type is { Kind: SchemaKind.Set } || Block is { IsSet: true });

        public Node Element => Type is null ? this with { IsInside = true } : Inside(Type.Element!);

        public (string? Name, Node? Node) Find(string property)
        {
            if (!IsInside) return (null, null);

            if (Block is { } block)
            {
                return PropertyName.Find(property, name => block.Attributes.ContainsKey(name) || block.ReadOnly.ContainsKey(name) || block.Blocks.ContainsKey(name)) is not { } known
                    ? (null, null)
                    : block.Blocks.TryGetValue(known, out var nested)
                        ? (known, new Node(nested, null, IsInside: false))
                        : (known, Inside(block.Attributes.GetValueOrDefault(known) ?? block.ReadOnly[known]));
            }

            var members = Type!.Members;
            return PropertyName.Find(property, members.ContainsKey) is { } member ? (member, Inside(members[member])) : (null, null);
        }

        private static Node Inside(SchemaType type) => new(null, type, type.Kind is SchemaKind.Single or SchemaKind.Object);
    }

    [GeneratedRegex(@"(?<name>[^.\[\]]+)(\[(?<index>[0-9]+)\])?", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
