namespace Infra.Model.Rules.Scaling;

internal sealed class Sca003FewServersGoAtOnce() : TypeRule(
    "SCA003",
    "A node group limits how many of its servers may be unavailable at the same time.",
    "EKS keeps this limit when it updates or repairs the group by itself.",
    "https://docs.aws.amazon.com/eks/latest/APIReference/API_NodegroupUpdateConfig.html",
    ResourceTypes.NodeGroup)
{
    public override IReadOnlyList<int> Controls => [35];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource["updateConfig.maxUnavailablePercentage"].IsEmpty
        ? Expect(resource, "updateConfig.maxUnavailable", servers => servers.Number >= 1, "write 1")
        : Expect(resource, "updateConfig.maxUnavailablePercentage", percent => percent.Number is >= 1 and <= 33, "write at most 33, so that at most one third of the servers is unavailable");
}
