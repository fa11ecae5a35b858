namespace Infra.Model.Rules.Scaling;

internal sealed class Sca001PoolsSpanZones() : TypeRule(
    "SCA001",
    "The servers of a pool run in at least two availability zones.",
    "If a pool has one zone, an outage of this zone stops the whole pool.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/data-plane.html",
    ResourceTypes.Pool)
{
    public override IReadOnlyList<int> Controls => [47];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var groups = NodeGroups.OfPool(all, resource).ToList();
        if (groups.Count == 0) return Verdict.NotApplicable;
        if (groups.Any(group => group["subnetIds"].IsComputed && !group["subnetIds"].Sources.Any())) return Verdict.Unknown("subnetIds of a node group");

        var zones = groups.SelectMany(group => SubnetZones.Of(all, group["subnetIds"])).Distinct().ToList();
        return zones.Count >= 2 ? Verdict.Holds : Verdict.Broken("", $"servers {(zones.Count == 0 ? "in no declared zone" : $"only in \"{zones[0]}\"")}", "spread them across at least two zones");
    }
}
