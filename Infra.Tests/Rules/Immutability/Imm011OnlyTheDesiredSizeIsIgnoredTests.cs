using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm011OnlyTheDesiredSizeIsIgnoredTests() : RuleTests("IMM011")
{
    private const string InTest = """{ "labels": { "infra/stage": "test" } }""";

    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.NodeGroup, name: "one") with { Options = new() { IgnoreChanges = ["scalingConfig.desiredSize"] } },
        Make(ResourceTypes.NodeGroup, InTest, "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.NodeGroup, name: "one") with { Options = new() { IgnoreChanges = ["scalingConfig.desiredSize", "launchTemplate"] } },
        ],
            "IMM011 prod/eks.NodeGroup/one/ignoreChanges: found \"launchTemplate\"; remove it, and ignore only \"scalingConfig.desiredSize\""),
        ([Make(ResourceTypes.NodeGroup)],
            "IMM011 prod/eks.NodeGroup/one/ignoreChanges: found no \"scalingConfig.desiredSize\"; add it, or each deployment resets the size that the autoscaler set"),
        ([Make(ResourceTypes.NodeGroup, InTest) with { Options = new() { IgnoreChanges = ["scalingConfig.desiredSize"] } }],
            "IMM011 prod/eks.NodeGroup/one/ignoreChanges: found \"scalingConfig.desiredSize\"; remove it, because the stack file sets the size of a node group in test"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.NodeGroup, name: "one") with { Options = new() { IgnoreChanges = null } }];
}
