namespace Infra.Model.Rules.Immutability;

internal sealed class Imm014NoDoorIntoAServer() : TypeRule(
    "IMM014",
    "Servers have no SSH key pair and no remote access.",
    "Who can log in can change a server by hand, and no code records the change.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/protecting-the-infrastructure.html",
    ResourceTypes.LaunchTemplate, ResourceTypes.NodeGroup)
{
    public override IReadOnlyList<int> Controls => [33];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var path = resource.Name.Type == ResourceTypes.NodeGroup ? "remoteAccess" : "keyName";
        return Expect(resource, path, value => value.IsEmpty, "remove it; use kubectl debug node/… to inspect a server");
    }
}
