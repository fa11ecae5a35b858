namespace Infra.Model.Rules.Scaling;

internal sealed class Sca002BoundsAreInOrder() : TypeRule(
    "SCA002",
    "A node group has bounds, with its desired size within them.",
    "EKS refuses any other at the moment it is needed.",
    "https://docs.aws.amazon.com/eks/latest/APIReference/API_NodegroupScalingConfig.html",
    ResourceTypes.NodeGroup)
{
    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "scalingConfig.maxSize", max => max.Number >= 1, "write at least 1"),
        Expect(resource, "scalingConfig.minSize", min => min.Number >= 0 && min.Number <= (resource["scalingConfig.maxSize"].Number ?? double.MaxValue), "write 0 up to maxSize"),
        Expect(
            resource,
            "scalingConfig.desiredSize",
            desired => desired.Number >= (resource["scalingConfig.minSize"].Number ?? 0) && desired.Number <= (resource["scalingConfig.maxSize"].Number ?? double.MaxValue),
            "write minSize up to maxSize"));
}
