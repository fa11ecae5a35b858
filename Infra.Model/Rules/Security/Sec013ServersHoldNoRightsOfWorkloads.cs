using Infra.Model.Trees;

namespace Infra.Model.Rules.Security;

internal sealed class Sec013ServersHoldNoRightsOfWorkloads() : TypeRule(
    "SEC013",
    "The role of servers may join the cluster and pull images, and nothing else.",
    "Each pod of a server can come to use the server's rights.",
    "https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html",
    ResourceTypes.RolePolicyAttachment, ResourceTypes.RolePolicy)
{
    public override IReadOnlyList<int> Controls => [23, 32];

    private static readonly string[] Needed = ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly", "AmazonEC2ContainerRegistryReadOnly"];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) =>
        base.AppliesTo(resource, all) && NodeRoles(all).Intersect(resource["role"].Sources).Any();

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource.Name.Type == ResourceTypes.RolePolicy
        ? Verdict.Broken("", "a policy of its own on the role of servers", "give the right to the workload, with a pod identity")
        : Expect(
            resource,
            "policyArn",
            policy => Needed.Any(needed => policy.Text?.EndsWith($"/{needed}", StringComparison.Ordinal) == true),
            "give the right to the workload, with a pod identity");

    private static IEnumerable<ResourceAddress> NodeRoles(DeclaredEnvironment all) => all.Of(ResourceTypes.NodeGroup).SelectMany(group => group["nodeRoleArn"].Sources);
}
