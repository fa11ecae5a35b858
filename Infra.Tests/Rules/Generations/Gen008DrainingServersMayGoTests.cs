using Infra.Model.Rules;

namespace Infra.Tests.Rules.Generations;

public sealed class Gen008DrainingServersMayGoTests() : RuleTests("GEN008")
{
    private const string Threshold = "k8s.io/cluster-autoscaler/node-template/autoscaling-options/scaledownutilizationthreshold";
    private const string Time = "k8s.io/cluster-autoscaler/node-template/autoscaling-options/scaledownunneededtime";

    private protected override Declared[] Good =>
    [
        Group("draining"),
        Tag(Threshold, "1.0"),
        Tag(Time, "1m0s"),
        Tag("team", "platform"),
        Make(ResourceTypes.NodeGroup, """{ "labels": { "infra/stage": "enabled" } }""", "other"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Group("draining"), Tag(Threshold, "1.0")],
            $"GEN008 prod/eks.NodeGroup/one: found a draining group without the tag {Time}; add it with the value \"1m0s\""),
        ([Group("draining"), Tag(Threshold, "0.5"), Tag(Time, "1m0s")],
            $"GEN008 prod/eks.NodeGroup/one: found \"0.5\"; give the tag {Threshold} the value \"1.0\""),
        ([Group("enabled"), Tag(Time, "1m0s")],
            $"GEN008 prod/eks.NodeGroup/one: found the tag {Time} on a group that is not draining; remove it"),
    ];

    private protected override Declared[]? Unsure =>
    [
        Group("draining"),
        Make(ResourceTypes.AutoscalingTag, """{ "autoscalingGroupName": { "$computed": [] }, "tag": { "key": "team", "value": "platform" } }""", "tag"),
    ];

    private static Declared Group(string stage) => Make(ResourceTypes.NodeGroup, $$"""{ "labels": { "infra/stage": "{{stage}}" } }""");

    private static Declared Tag(string key, string value) => Make(
        ResourceTypes.AutoscalingTag,
        $$"""{ "autoscalingGroupName": { "$computed": ["aws:eks/nodeGroup:NodeGroup::one"] }, "tag": { "key": "{{key}}", "value": "{{value}}" } }""",
        key);
}
