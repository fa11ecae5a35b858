namespace Infra.Model.Rules.Security;

internal sealed class Sec009KeysServeNobodyUnnamed() : TypeRule(
    "SEC009",
    "The policy of a KMS key names who may use it.",
    "A key that everybody may use protects nothing.",
    "https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html",
    ResourceTypes.Key, ResourceTypes.KeyPolicy)
{
    public override IReadOnlyList<int> Controls => [37];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        PolicyStatements.NamesPrincipals(resource, "name an account, a role or a service under Principal");
}
