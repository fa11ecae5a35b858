using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Changes;

/// <summary>What a change takes away: each deletion, each replacement, and each weaker value of a property that has a direction.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Kind">What is lost.</param>
/// <param name="What">What happens, in words.</param>
/// <param name="Back">How to go back.</param>
public sealed record ResourceLoss(ResourceAddress Resource, LossKind Kind, string What, string Back)
{
    // What stands in no catalogue is an extension's. Silence would say that nothing is lost.
    private static readonly Loss OfAnExtension = new(LossKind.Unknown, "what is in it: its type is not in the catalogue, so look at what uses it");

    /// <summary>What a change takes away. The moves of generations are no loss: they are judged by their stages.</summary>
    /// <param name="revisions">The resources.</param>
    public static IEnumerable<ResourceLoss> Of(IReadOnlyCollection<ResourceRevision> revisions)
    {
        var moved = revisions.Where(IsMove).Select(group => group.Address.Name).ToList();
        return revisions.Where(revision => !moved.Any(name => IsOf(revision.Address, name))).SelectMany(Of);
    }

    /// <summary>Whether a resource belongs to a generation: its launch template, its node group or one of its tags.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="generation">The generation's name.</param>
    private static bool IsOf(ResourceAddress resource, string generation) =>
        resource.Type is ResourceTypes.LaunchTemplate or ResourceTypes.NodeGroup or ResourceTypes.AutoscalingTag
        && (resource.Name == generation || resource.Name.StartsWith($"{generation}-", StringComparison.Ordinal));

    private static bool IsMove(ResourceRevision revision) =>
        revision.Address.Type == ResourceTypes.NodeGroup && (revision.Change?.Kind is ChangeKind.Create or ChangeKind.Delete || Stage(revision.Before) != Stage(revision.After));

    private static string? Stage(Node? inputs) => inputs?.At($"labels['{NodeLabels.Stage}']").Text;

    private static bool IsOfTheProgram(string type) =>
        ResourceTypes.IsProvider(type) || type == ResourceTypes.Stack || type.StartsWith("infra:", StringComparison.Ordinal) || type == ResourceTypes.ClusterComponent;

    private static IEnumerable<ResourceLoss> Of(ResourceRevision revision)
    {
        var type = ResourceTypes.Of(revision.Address.Type);
        if ((type is null && !IsOfTheProgram(revision.Address.Type) ? OfAnExtension : type?.Loss) is not { } loss) yield break;

        if (revision.Change?.Kind == ChangeKind.Delete)
        {
            yield return new ResourceLoss(
                revision.Address, loss.Kind, $"deleted, and with it {loss.What}", loss.Allowed == Removal.Always ? "add it again" : "none for what is in it");
            yield break;
        }

        if (revision.Change?.Kind == ChangeKind.Replace)
            yield return new ResourceLoss(revision.Address, loss.Kind, $"replaced by another; the old one goes, and with it {loss.What}", "write the old value again, which replaces it again");
        if (revision is { WasProtected: true, IsProtected: false, After: not null })
            yield return new ResourceLoss(revision.Address, LossKind.Protection, "no longer protected by Pulumi, so that an update can delete it", "protect it again");
        if (revision is not { Before: { } before, After: { } after }) yield break;

        foreach (var weakening in type?.Weakens ?? [])
        {
            var (old, current) = (weakening.Of(before), weakening.Of(after));
            if (weakening.Holds(old, current)) yield return new ResourceLoss(revision.Address, weakening.Kind, weakening.Words(old, current), "write the old value again");
        }
    }
}
