using Infra.Model.Rules;

namespace Infra.Tests.Rules.Generations;

public sealed class Gen003ServersInTestTakeNoLoadTests() : RuleTests("GEN003")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "test" }, "taints": [{ "key": "infra/stage", "value": "test", "effect": "NO_SCHEDULE" }], "scalingConfig": { "minSize": 2, "maxSize": 2 } }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "test" }, "taints": [], "scalingConfig": { "minSize": 1, "maxSize": 5 } }"""),
        ],
            "GEN003 prod/eks.NodeGroup/one/scalingConfig.maxSize: found 5; write the value of minSize, so that the autoscaler adds no servers\nGEN003 prod/eks.NodeGroup/one/taints: found an empty list; add the taint infra/stage test with the effect NO_SCHEDULE"),
        ([
            Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "test" }, "taints": [{ "key": "infra/stage", "value": "test", "effect": "PREFER_NO_SCHEDULE" }], "scalingConfig": { "minSize": 1, "maxSize": 1 } }"""),
        ],
            "GEN003 prod/eks.NodeGroup/one/taints: found effect \"PREFER_NO_SCHEDULE\", key \"infra/stage\", value \"test\"; add the taint infra/stage test with the effect NO_SCHEDULE"),
    ];

    private protected override Declared[]? Other =>
    [
        Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "enabled" }, "taints": [], "scalingConfig": { "minSize": 1, "maxSize": 5 } }"""),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "test" }, "taints": { "$computed": [] }, "scalingConfig": { "minSize": 1, "maxSize": 1 } }"""),
    ];
}
