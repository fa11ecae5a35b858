namespace Infra.Model.Rules.Structures;

internal sealed class Str003AwsIsHeldToOneAccount() : TypeRule(
    "STR003",
    "The AWS provider accepts only one account and one region.",
    "Otherwise, with the wrong credentials, Pulumi would create or destroy the environment in another account.",
    "https://www.pulumi.com/registry/packages/aws/api-docs/provider/",
    ResourceTypes.AwsProvider)
{
    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource["allowedAccountIds"].AsJson(), "allowedAccountIds", accounts => accounts.Items.Length == 1, "name the environment's account"),
        Expect(resource, "region", region => !region.IsEmpty, "name the environment's region"));
}
