using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca011SpotIsDiversifiedTests() : RuleTests("SCA011")
{
    private protected override Declared[] Good => [Make(ResourceTypes.NodeGroup, """{ "capacityType": "SPOT", "instanceTypes": ["a", "b", "c"] }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.NodeGroup, """{ "capacityType": "SPOT", "instanceTypes": ["a", "b"] }""")],
            "SCA011 prod/eks.NodeGroup/one/instanceTypes: found \"a\", \"b\"; list at least three instance types of the same size"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.NodeGroup, """{ "capacityType": "ON_DEMAND", "instanceTypes": ["a"] }""")];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.NodeGroup, """{ "capacityType": "SPOT", "instanceTypes": { "$computed": [] } }""")];
}
