using Infra.Model.Lifecycle;
using Infra.Model.Plans;
using Infra.Model.Releases;
using Infra.Model.Settings;

namespace Infra.Model.Changes;

/// <summary>The rows of a change of a plan: the control plane, what is launched, what changes in place, and what goes.</summary>
internal static class EnvironmentEffects
{
    // The orders of ServerEffect follow the control plane, which servers may not be ahead of.
    private const int First = 0;
    private const int Changed = 2;
    private const int Removed = 3;

    /// <summary>The rows.</summary>
    /// <param name="before">The plan that is deployed; <see langword="null"/> if nothing is.</param>
    /// <param name="after">The plan that is to be deployed next.</param>
    /// <param name="changes">What happens to resources.</param>
    /// <param name="earlier">The environments that are deployed before this one.</param>
    internal static IEnumerable<ChangeEffect> Of(
        EnvironmentPlan? before, EnvironmentPlan after, ImmutableArray<ResourceChange> changes, IReadOnlyCollection<EnvironmentDefinition> earlier)
    {
        var settings = new ChangedSettings(before, after);
        var controlPlane = ControlPlaneEffect.Of(before?.Environment, after.Environment);
        var servers = ServerEffect.Of(before?.Environment, after.Environment);
        var losses = ResourceLoss.Of([.. Revisions(before, after, changes)]).ToList();
        bool IsServers(ResourceAddress resource) => resource.Type == ResourceTypes.NodeGroup && servers.Any(effect => effect.Generation == resource.Name);

        List<ChangeEffect> effects =
        [
            .. controlPlane is null ? [] : (ChangeEffect[])[new(First, "control plane", controlPlane.What, controlPlane.Back) { Setting = "release" }],
            .. UntriedRelease(before?.Environment, after.Environment, earlier),
            .. servers.Select(effect => new ChangeEffect(effect.Order, effect.Generation, effect.What, effect.Back)
            {
                Loses = effect.IsLoss || losses.Exists(loss => loss.Resource == new ResourceAddress(ResourceTypes.NodeGroup, effect.Generation)) ? LossKind.Capacity : null,
                Setting = settings.Behind([new ResourceAddress(ResourceTypes.NodeGroup, effect.Generation)]),
            }),
            .. ChangeEffect.Together(InPlace(changes, controlPlane is not null), settings),
            .. before is null ? [] : SettingWeakening.Of(before.Environment.Settings, after.Environment.Settings, Changed),
            .. ChangeEffect.Together(
                from loss in losses
                where !IsServers(loss.Resource)
                let kind = changes.FirstOrDefault(change => change.Address == loss.Resource)?.Kind
                select (loss.Resource, new ChangeEffect(kind is ChangeKind.Delete ? Removed : Changed, "", loss.What, loss.Back) { Loses = loss.Kind }),
                settings),
        ];

        // Numbered by what there is, so that a change of one kind is the first.
        var orders = effects.Select(effect => effect.Order).Distinct().Order().ToList();
        return effects.OrderBy(effect => effect.Order).Select(effect => effect with { Order = orders.IndexOf(effect.Order) + 1 });
    }

    // Control plane, add-ons and charts change in place, so another environment is the only place to try them. The way back needs no trial.
    private static IEnumerable<ChangeEffect> UntriedRelease(EnvironmentDefinition? before, EnvironmentDefinition after, IReadOnlyCollection<EnvironmentDefinition> earlier)
    {
        var (published, release) = (ReleaseCatalogue.Names.ToList(), after.Settings.Release);
        return before is null || earlier.Count == 0 || published.IndexOf(release) <= published.IndexOf(before.Settings.Release) || earlier.Any(other => other.Settings.Release == release)
            ? []
            : [new ChangeEffect(
                First,
                $"release {release}",
                $"not enabled in any environment before {after.Name} ({string.Join(", ", earlier.Select(other => $"{other.Name} runs {other.Settings.Release}"))}), so nobody has tried it",
                $"enable it in {earlier.First().Name} first, then ./infractl promote {earlier.Last().Name} {after.Name}") { Loses = LossKind.Protection, Setting = "release" }];
    }

    private static IEnumerable<(ResourceAddress, ChangeEffect)> InPlace(ImmutableArray<ResourceChange> changes, bool hasControlPlane) =>
        from change in changes
        where change.Kind == ChangeKind.Update && !(hasControlPlane && change.Address.Type == ResourceTypes.Cluster)
        let back = ResourceTypes.Of(change.Address.Type)?.WayBack
        where back is not null
        select (change.Address, new ChangeEffect(Changed, "", $"changed in place ({string.Join(", ", change.Properties.Select(property => property.Path))})", back));

    private static IEnumerable<ResourceRevision> Revisions(EnvironmentPlan? before, EnvironmentPlan after, ImmutableArray<ResourceChange> changes)
    {
        var (old, current) = (Real(before), Real(after));
        var change = changes.ToDictionary(item => item.Address);
        return from address in old.Keys.Union(current.Keys)
               let was = old.GetValueOrDefault(address)
               let now = current.GetValueOrDefault(address)
               select new ResourceRevision(address, was?.Inputs, now?.Inputs, was?.Options.Protect == true, now?.Options.Protect == true, change.GetValueOrDefault(address));
    }

    private static Dictionary<ResourceAddress, PlannedResource> Real(EnvironmentPlan? plan) =>
        (plan?.Resources ?? []).Where(resource => resource.Kind == ResourceKind.Custom).ToDictionary(resource => resource.Address);
}
