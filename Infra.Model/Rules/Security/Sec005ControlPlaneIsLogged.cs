namespace Infra.Model.Rules.Security;

internal sealed class Sec005ControlPlaneIsLogged() : ClusterRule(
    "SEC005",
    "All five types of control plane logs are enabled.",
    "Only the audit log shows who changed what in the cluster, and only for the time in which it was enabled.",
    "https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html")
{
    public override IReadOnlyList<int> Controls => [1];

    private static readonly string[] Kinds = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Expect(
        resource,
        "enabledClusterLogTypes",
        types => Kinds.All(kind => types.Items.Any(type => type.Text == kind)),
        $"write {string.Join(", ", Kinds)}");
}
