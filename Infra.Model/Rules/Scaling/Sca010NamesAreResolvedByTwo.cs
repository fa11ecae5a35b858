namespace Infra.Model.Rules.Scaling;

internal sealed class Sca010NamesAreResolvedByTwo() : TypeRule(
    "SCA010",
    "CoreDNS scales with the cluster, with at least two replicas.",
    "Without DNS nothing in the cluster works.",
    "https://docs.aws.amazon.com/eks/latest/userguide/coredns-autoscaling.html",
    ResourceTypes.AddOn)
{
    public override IReadOnlyList<int> Controls => [52];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && resource["addonName"].Text == "coredns";

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var scaling = resource["configurationValues"].AsJson().At("autoScaling");

        return Verdict.All(
            Expect(scaling.At("enabled"), "configurationValues.autoScaling.enabled", enabled => enabled.IsTrue, "write true"),
            Expect(scaling.At("minReplicas"), "configurationValues.autoScaling.minReplicas", replicas => replicas.Number >= 2, "write at least 2"));
    }
}
