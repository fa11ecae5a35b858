namespace Infra.Model.Rules.Security;

internal sealed class Sec019ImagesAreNotPublic() : TypeRule(
    "SEC019",
    "The policy of an image repository names who may pull.",
    "Images contain the code, and sometimes credentials by mistake.",
    "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html",
    ResourceTypes.RepositoryPolicy)
{
    public override IReadOnlyList<int> Controls => [23];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => PolicyStatements.Check(resource, "policy", statement =>
        PolicyStatements.AllowsAnybody(statement) ? "a statement for everybody (\"*\")" : null,
        "name the account or roles that pull");
}
