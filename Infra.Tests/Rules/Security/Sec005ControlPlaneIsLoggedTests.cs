using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec005ControlPlaneIsLoggedTests() : RuleTests("SEC005")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.ClusterComponent, """{ "enabledClusterLogTypes": ["api", "audit", "authenticator", "controllerManager", "scheduler"] }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.ClusterComponent, """{ "enabledClusterLogTypes": ["api", "audit"] }""")],
            "SEC005 prod/eks:Cluster/one/enabledClusterLogTypes: found \"api\", \"audit\"; write api, audit, authenticator, controllerManager, scheduler"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.ClusterComponent, """{ "enabledClusterLogTypes": { "$computed": [] } }""")];
}
