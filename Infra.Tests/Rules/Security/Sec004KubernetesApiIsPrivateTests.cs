using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec004KubernetesApiIsPrivateTests() : RuleTests("SEC004")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.ClusterComponent, """{ "endpointPrivateAccess": true, "endpointPublicAccess": false }"""),
        Make(ResourceTypes.ClusterComponent, """{ "endpointPrivateAccess": true, "endpointPublicAccess": true, "publicAccessCidrs": ["203.0.113.0/24"] }""", "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.ClusterComponent, """{ "endpointPublicAccess": true }""")],
            "SEC004 prod/eks:Cluster/one/endpointPrivateAccess: found no endpointPrivateAccess; write true\nSEC004 prod/eks:Cluster/one/endpointPublicAccess: found true; write false, or list the networks that may connect"),
        ([
            Make(ResourceTypes.ClusterComponent, """{ "endpointPrivateAccess": true, "endpointPublicAccess": true, "publicAccessCidrs": ["203.0.113.0/24", "0.0.0.0/0"] }"""),
        ],
            "SEC004 prod/eks:Cluster/one/publicAccessCidrs: found \"203.0.113.0/24\", \"0.0.0.0/0\"; list the networks that people connect from"),
        ([Make(ResourceTypes.Cluster, """{ "vpcConfig": { "endpointPrivateAccess": true } }""")],
            "SEC004 prod/eks.Cluster/one/vpcConfig.endpointPublicAccess: found no endpointPublicAccess; write false, or list the networks that may connect"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.ClusterComponent, """{ "endpointPrivateAccess": true, "endpointPublicAccess": { "$computed": [] } }""")];
}
