using Infra.Model.Plans;
using Infra.Model.Trees;

namespace Infra.Tests.Support;

/// <summary>A plan with more pools than the addresses of a network allow: copies of one that it has.</summary>
internal static class ManyPools
{
    /// <summary>Copies a pool.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="pool">The name of the pool.</param>
    /// <param name="count">How many pools there are to be of it.</param>
    internal static EnvironmentPlan Of(EnvironmentPlan plan, string pool, int count)
    {
        var stem = $"{plan.Environment.Name}-{pool}";
        var own = plan.Resources.Where(resource => resource.Address.Name == stem || resource.Address.Name.StartsWith($"{stem}-", StringComparison.Ordinal)).ToList();
        var addresses = own.Select(resource => resource.Address).ToHashSet();
        return plan with { Resources = [.. plan.Resources, .. Enumerable.Range(1, count - 1).SelectMany(number => own.Select(resource => Copy(resource, number)))] };

        PlannedResource Copy(PlannedResource resource, int number) => resource with
        {
            Address = Renamed(resource.Address, number),
            Parent = resource.Parent is { } parent ? Renamed(parent, number) : null,
            Inputs = (MapNode)Changed(resource.Inputs, number),
            Options = resource.Options with { DependsOn = [.. resource.Options.DependsOn.Select(needed => Renamed(needed, number))] },
        };

        ResourceAddress Renamed(ResourceAddress address, int number) =>
            addresses.Contains(address) ? address with { Name = $"{stem}{number}{address.Name[stem.Length..]}" } : address;

        Node Changed(Node value, int number) => value switch
        {
            ReferenceNode reference => new ReferenceNode(Renamed(reference.Resource, number), reference.Property) { Given = reference.Given },
            TextNode text when text.Value.StartsWith($"{stem}-", StringComparison.Ordinal) => new TextNode($"{stem}{number}{text.Value[stem.Length..]}"),
            _ => value.With(part => Changed(part, number)),
        };
    }
}
