namespace Infra.Model.Rules.Security;

internal sealed class Sec001InstanceMetadataNeedsAToken() : TypeRule(
    "SEC001",
    "The instance metadata service (IMDS) requires a token, with a hop limit of 1.",
    "Without a token, a workload that is tricked into fetching a URL can read the credentials of the server's role.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html",
    ResourceTypes.LaunchTemplate)
{
    public override IReadOnlyList<int> Controls => [31];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "metadataOptions.httpTokens", tokens => tokens.Text == "required", "write \"required\""),
        Expect(resource, "metadataOptions.httpPutResponseHopLimit", hops => hops.Number == 1, "write 1, so that pods cannot reach IMDS"));
}
