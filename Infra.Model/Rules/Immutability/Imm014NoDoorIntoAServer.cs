namespace Infra.Model.Rules.Immutability;

internal sealed class Imm014NoDoorIntoAServer() : TypeRule(
    "IMM014",
    "A server has no key pair and no remote access.",
    "Who can log in can change a server, and what was changed by hand is lost with it or, worse, is not.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/protecting-the-infrastructure.html",
    ResourceTypes.LaunchTemplate, ResourceTypes.NodeGroup)
{
    public override IReadOnlyList<int> Controls => [33];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var path = resource.Name.Type == ResourceTypes.NodeGroup ? "remoteAccess" : "keyName";
        return Expect(resource, path, value => value.IsEmpty, "remove it; look into a server from a pod, with kubectl debug node/…");
    }
}
