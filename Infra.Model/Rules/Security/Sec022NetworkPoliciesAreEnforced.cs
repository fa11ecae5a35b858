namespace Infra.Model.Rules.Security;

internal sealed class Sec022NetworkPoliciesAreEnforced() : TypeRule(
    "SEC022",
    "The VPC CNI add-on enforces network policies.",
    "If it does not, network policies exist but have no effect.",
    "https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy-configure.html",
    ResourceTypes.AddOn)
{
    public override IReadOnlyList<int> Controls => [17];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && resource["addonName"].Text == "vpc-cni";

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Expect(
        resource["configurationValues"].AsJson().At("enableNetworkPolicy"), "configurationValues.enableNetworkPolicy", enable => enable.IsTrue, "write \"true\"");
}
