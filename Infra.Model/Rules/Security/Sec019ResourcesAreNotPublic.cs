namespace Infra.Model.Rules.Security;

internal sealed class Sec019ResourcesAreNotPublic() : TypeRule(
    "SEC019",
    "The policy of an image repository, bucket or queue names who may use it.",
    "Images contain the code, and sometimes credentials by mistake.",
    "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html",
    ResourceTypes.RepositoryPolicy, ResourceTypes.Bucket, ResourceTypes.BucketPolicy, ResourceTypes.Queue, ResourceTypes.QueuePolicy)
{
    public override IReadOnlyList<int> Controls => [23];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) =>
        base.AppliesTo(resource, all) && (resource.Name.Type is not (ResourceTypes.Bucket or ResourceTypes.Queue) || !resource["policy"].IsEmpty);

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        PolicyStatements.NamesPrincipals(resource, "name the account or roles that use it");
}
