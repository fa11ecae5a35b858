namespace Infra.Model.Rules.Security;

internal sealed class Sec001InstanceMetadataNeedsAToken() : TypeRule(
    "SEC001",
    "A server gives its metadata only to who holds a token, one hop away.",
    "Without a token, a workload that can be made to fetch a URL fetches the rights of the server.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html",
    ResourceTypes.LaunchTemplate)
{
    public override IReadOnlyList<int> Controls => [31];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "metadataOptions.httpTokens", tokens => tokens.Text == "required", "write \"required\""),
        Expect(resource, "metadataOptions.httpPutResponseHopLimit", hops => hops.Number == 1, "write 1, so that pods do not reach it"));
}
