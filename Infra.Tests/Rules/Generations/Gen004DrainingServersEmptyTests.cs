using Infra.Model.Rules;

namespace Infra.Tests.Rules.Generations;

public sealed class Gen004DrainingServersEmptyTests() : RuleTests("GEN004")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "draining" }, "taints": [{ "key": "infra/stage", "value": "draining", "effect": "NO_SCHEDULE" }], "scalingConfig": { "minSize": 0, "maxSize": 5 } }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "draining" }, "taints": [{ "key": "infra/stage", "value": "draining", "effect": "NO_SCHEDULE" }], "scalingConfig": { "minSize": 1, "maxSize": 5 } }"""),
        ],
            "GEN004 prod/eks.NodeGroup/one/scalingConfig.minSize: found 1; write 0"),
        ([
            Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "draining" }, "taints": [{ "key": "infra/stage", "value": "test", "effect": "NO_SCHEDULE" }], "scalingConfig": { "minSize": 0, "maxSize": 5 } }"""),
        ],
            "GEN004 prod/eks.NodeGroup/one/taints: found effect \"NO_SCHEDULE\", key \"infra/stage\", value \"test\"; add the taint infra/stage draining with the effect NO_SCHEDULE"),
    ];

    private protected override Declared[]? Other =>
    [
        Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "enabled" }, "taints": [], "scalingConfig": { "minSize": 1, "maxSize": 5 } }"""),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "draining" }, "taints": { "$computed": [] }, "scalingConfig": { "minSize": 0, "maxSize": 1 } }"""),
    ];
}
