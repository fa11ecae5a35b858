namespace Infra.Model.Rules.Security;

internal sealed class Sec005ControlPlaneIsLogged() : ClusterRule(
    "SEC005",
    "The control plane writes all five kinds of logs.",
    "Who did what to the cluster can be told from the audit log alone, and only if it was on at the time.",
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
