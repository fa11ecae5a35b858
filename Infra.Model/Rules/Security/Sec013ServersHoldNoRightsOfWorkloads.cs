namespace Infra.Model.Rules.Security;

internal sealed class Sec013ServersHoldNoRightsOfWorkloads() : TypeRule(
    "SEC013",
    "The IAM role of servers may join the cluster and pull images, and nothing else.",
    "Each pod on a server can obtain the credentials of the server's role.",
    "https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html",
    ResourceTypes.RolePolicyAttachment, ResourceTypes.RolePolicyAttachmentsExclusive, ResourceTypes.PolicyAttachment, ResourceTypes.RolePolicy, ResourceTypes.Role)
{
    public override IReadOnlyList<int> Controls => [23, 32];

    private static readonly string[] Needed = ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly", "AmazonEC2ContainerRegistryReadOnly"];

    private const string Fix = "give the right to the workload, with a pod identity";

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) =>
        base.AppliesTo(resource, all) && (IsOfServers(resource, all) || Roles(resource).Any(role => role is UnknownNode { From.IsEmpty: true }));

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        if (!IsOfServers(resource, all)) return Verdict.Unknown("role");
        if (resource.Name.Type == ResourceTypes.RolePolicy) return Verdict.Broken("", "a policy of its own on the role of servers", Fix);

        return Verdict.All(
        [
            .. PolicyStatements.Attached(resource).Select(policy => IsOwn(policy.Arn)
                ? Verdict.Broken(policy.Path, "a policy of its own on the role of servers", Fix)
                : Expect(policy.Arn, policy.Path, arn => Needed.Any(needed => arn.Text?.EndsWith($"::aws:policy/{needed}", StringComparison.Ordinal) == true), Fix)),
            .. PolicyStatements.Own(resource).Select(path => resource[path] is { IsUnknown: true } ? Verdict.Unknown(path) : Verdict.Broken(path, "a policy of its own on the role of servers", Fix)),
        ]);
    }

    private static bool IsOfServers(Declared resource, DeclaredEnvironment all) => all.Of(ResourceTypes.NodeGroup).Select(group => group["nodeRoleArn"]).Any(arn =>
        arn.Sources.Contains(resource.Name) || Roles(resource).Any(role => IsSame(role, arn)));

    private static ImmutableArray<Node> Roles(Declared resource) => resource.Name.Type switch
    {
        ResourceTypes.Role => [],
        ResourceTypes.PolicyAttachment => resource["roles"] is ListNode list ? list.Items : [resource["roles"]],
        ResourceTypes.RolePolicyAttachmentsExclusive => [resource["roleName"]],
        _ => [resource["role"]],
    };

    // A role is attached to by its name, and servers get it by its ARN.
    private static bool IsSame(Node role, Node arn) =>
        role.Sources.Intersect(arn.Sources).Any() || (role.Text is { Length: > 0 } name && arn.Text?.EndsWith($"/{name.Split('/')[^1]}", StringComparison.Ordinal) == true);

    private static bool IsOwn(Node policy) => policy.Sources.Any(source => source.Type == ResourceTypes.Policy);
}
