using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca002BoundsAreInOrderTests() : RuleTests("SCA002")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.NodeGroup, """{ "scalingConfig": { "minSize": 1, "desiredSize": 2, "maxSize": 3 } }"""),
        Make(ResourceTypes.NodeGroup, """{ "scalingConfig": { "minSize": 0, "desiredSize": 0, "maxSize": 1 } }""", "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.NodeGroup, """{ "scalingConfig": { "minSize": 2, "desiredSize": 1, "maxSize": 3 } }""")],
            "SCA002 prod/eks.NodeGroup/one/scalingConfig.desiredSize: found 1; write a number from minSize to maxSize"),
        ([Make(ResourceTypes.NodeGroup, """{ "scalingConfig": { "minSize": 4, "desiredSize": 4, "maxSize": 3 } }""")],
            "SCA002 prod/eks.NodeGroup/one/scalingConfig.desiredSize: found 4; write a number from minSize to maxSize\nSCA002 prod/eks.NodeGroup/one/scalingConfig.minSize: found 4; write a number from 0 to maxSize"),
        ([Make(ResourceTypes.NodeGroup, """{ "scalingConfig": { "minSize": 0, "desiredSize": 0, "maxSize": 0 } }""")],
            "SCA002 prod/eks.NodeGroup/one/scalingConfig.maxSize: found 0; write at least 1"),
        Ignoring(desired: 5, nearest: 3),
        Ignoring(desired: 0, nearest: 1),
    ];

    private static (Declared[] Declared, string Finding) Ignoring(int desired, int nearest) => (
        [
            Make(ResourceTypes.NodeGroup, $$"""{ "clusterName": "prod-1", "nodeGroupName": "prod-2", "scalingConfig": { "minSize": 1, "desiredSize": {{desired}}, "maxSize": 3 } }""") with
            {
                Options = new() { IgnoreChanges = ["scalingConfig.desiredSize"] },
            },
        ],
        $"SCA002 prod/eks.NodeGroup/one/scalingConfig.desiredSize: found {desired}; the autoscaler sets it, so set the desired size with AWS and deploy again: "
        + $"aws eks update-nodegroup-config --cluster-name prod-1 --nodegroup-name prod-2 --scaling-config desiredSize={nearest} (docs/runbooks/upgrade.md, \"A minimum above what runs\")");

    private protected override Declared[]? Unsure => [Make(ResourceTypes.NodeGroup, """{ "scalingConfig": { "minSize": 1, "desiredSize": { "$computed": [] }, "maxSize": 3 } }""")];
}
