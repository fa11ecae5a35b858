namespace Infra.Model.Rules.Security;

internal sealed class Sec007AccessIsByEntriesAlone() : ClusterRule(
    "SEC007",
    "Only access entries grant access to the cluster.",
    "The aws-auth ConfigMap is edited in place by everybody with write access, and one wrong line locks everybody out.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html")
{
    public override IReadOnlyList<int> Controls => [10, 30];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, Place(resource, "authenticationMode", "accessConfig.authenticationMode"), mode => mode.Text == "API", "write \"API\"");
}
