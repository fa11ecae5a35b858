namespace Infra.Model.Rules.Scaling;

internal sealed class Sca002BoundsAreInOrder() : TypeRule(
    "SCA002",
    "A node group has a minimum and a maximum size, and a desired size between them.",
    "EKS rejects other sizes.",
    "https://docs.aws.amazon.com/eks/latest/APIReference/API_NodegroupScalingConfig.html",
    ResourceTypes.NodeGroup)
{
    private const string Desired = "scalingConfig.desiredSize";

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var (min, max) = (resource["scalingConfig.minSize"].Number ?? 0, resource["scalingConfig.maxSize"].Number ?? double.MaxValue);
        return Verdict.All(
            Expect(resource, "scalingConfig.maxSize", most => most.Number >= 1, "write at least 1"),
            Expect(resource, "scalingConfig.minSize", least => least.Number >= 0 && least.Number <= max, "write a number from 0 to maxSize"),
            Expect(resource, Desired, desired => desired.Number >= min && desired.Number <= max, Fix(resource, min, max)));
    }

    // A desired size that is ignored is the autoscaler's, so that nobody writes it in a declaration.
    private static string Fix(Declared resource, double min, double max)
    {
        if (resource.Options.IgnoreChanges?.Contains(Desired) != true) return "write a number from minSize to maxSize";

        var nearest = resource[Desired].Number < min ? min : max;
        return $"the autoscaler sets it, so set the desired size with AWS and deploy again: aws eks update-nodegroup-config --cluster-name {resource["clusterName"].Text ?? "CLUSTER"} "
            + $"--nodegroup-name {resource["nodeGroupName"].Text ?? "GENERATION"} --scaling-config desiredSize={nearest} (docs/runbooks/upgrade.md, \"A minimum above what runs\")";
    }
}
