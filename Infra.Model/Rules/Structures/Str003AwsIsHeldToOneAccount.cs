using Infra.Model.Trees;

namespace Infra.Model.Rules.Structures;

internal sealed class Str003AwsIsHeldToOneAccount() : TypeRule(
    "STR003",
    "The AWS provider is held to one account and one region.",
    "With the wrong credentials at hand, the environment would be built in another account, or torn down in it.",
    "https://www.pulumi.com/registry/packages/aws/api-docs/provider/",
    ResourceTypes.AwsProvider)
{
    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource["allowedAccountIds"].AsJson(), "allowedAccountIds", accounts => accounts.Items.Length == 1, "name the environment's account"),
        Expect(resource, "region", region => !region.IsEmpty, "name the environment's region"));
}
