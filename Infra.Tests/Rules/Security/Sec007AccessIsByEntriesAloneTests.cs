using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec007AccessIsByEntriesAloneTests() : RuleTests("SEC007")
{
    private protected override Declared[] Good => [Make(ResourceTypes.ClusterComponent, """{ "authenticationMode": "API" }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.ClusterComponent, """{ "authenticationMode": "API_AND_CONFIG_MAP" }""")],
            "SEC007 prod/eks:Cluster/one/authenticationMode: found \"API_AND_CONFIG_MAP\"; write \"API\""),
        ([Make(ResourceTypes.Cluster)],
            "SEC007 prod/eks.Cluster/one/accessConfig.authenticationMode: found no authenticationMode; write \"API\""),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.ClusterComponent, """{ "authenticationMode": { "$computed": [] } }""")];
}
