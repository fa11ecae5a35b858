using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec022NetworkPoliciesAreEnforcedTests() : RuleTests("SEC022")
{
    private protected override Declared[] Good => [Make(ResourceTypes.AddOn, """{ "addonName": "vpc-cni", "configurationValues": "{\"enableNetworkPolicy\":\"true\"}" }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.AddOn, """{ "addonName": "vpc-cni", "configurationValues": "{}" }""")],
            "SEC022 prod/eks.Addon/one/configurationValues.enableNetworkPolicy: found no enableNetworkPolicy; write \"true\""),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.AddOn, """{ "addonName": "coredns" }""")];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.AddOn, """{ "addonName": "vpc-cni", "configurationValues": { "$computed": [] } }""")];
}
