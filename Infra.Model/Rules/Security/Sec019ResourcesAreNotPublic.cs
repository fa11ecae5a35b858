using Infra.Model.Policies;

namespace Infra.Model.Rules.Security;

internal sealed class Sec019ResourcesAreNotPublic() : TypeRule(
    "SEC019",
    "The policy of an image repository, bucket or queue names who may use it, and that of a repository lets them pull and no more.",
    "Images contain the code, and sometimes credentials by mistake.",
    "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html",
    ResourceTypes.RepositoryPolicy, ResourceTypes.Bucket, ResourceTypes.BucketPolicy, ResourceTypes.Queue, ResourceTypes.QueuePolicy)
{
    public override IReadOnlyList<int> Controls => [23];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) =>
        base.AppliesTo(resource, all) && (resource.Name.Type is not (ResourceTypes.Bucket or ResourceTypes.Queue) || !resource["policy"].IsEmpty);

    // Who pushes has rights of its own in the repository's account.
    private static readonly string[] Pull = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        PolicyStatements.NamesPrincipals(resource, "name the account or roles that use it"),
        resource.Name.Type == ResourceTypes.RepositoryPolicy
            ? PolicyStatements.Check(resource, "policy", PolicyUse.Resource, More, $"allow {string.Join(", ", Pull)} and no more")
            : Verdict.Holds);

    private static string? More(PolicyStatement statement) => !statement.Allows ? null
        : statement.NotActions.Length > 0 ? "all actions but some"
        : statement.Actions.FirstOrDefault(action => !Pull.Contains(action, StringComparer.OrdinalIgnoreCase)) is { } action ? $"the action \"{action}\""
        : null;
}
