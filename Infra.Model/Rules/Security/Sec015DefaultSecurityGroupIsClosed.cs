namespace Infra.Model.Rules.Security;

internal sealed class Sec015DefaultSecurityGroupIsClosed() : TypeRule(
    "SEC015",
    "The default security group of a VPC has no ingress and no egress rules.",
    "Resources without a security group of their own get the default one.",
    "https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html",
    ResourceTypes.DefaultSecurityGroup, ResourceTypes.Vpc)
{
    public override IReadOnlyList<int> Controls => [40];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource.Name.Type == ResourceTypes.DefaultSecurityGroup
        ? Verdict.All(((string[])["ingress", "egress"]).Select(path => Expect(resource, path, rules => rules.IsEmpty, "remove it")))
        : all.Referring(ResourceTypes.DefaultSecurityGroup, "vpcId", resource.Name) switch
        {
            null => Verdict.Unknown("vpcId of a default security group"),
            { IsEmpty: true } => Verdict.Broken("", "a VPC whose default security group has the rules that AWS creates", "declare a DefaultSecurityGroup without rules for it"),
            _ => Verdict.Holds,
        };
}
