namespace Infra.Model.Rules.Immutability;

internal sealed class Imm017ConfigurationIsImmutable() : TypeRule(
    "IMM017",
    "A ConfigMap or Secret is immutable.",
    "A change in place reaches some pods at once, some at their next start and some never; a new name rolls them all.",
    "https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable",
    ResourceTypes.ConfigMap, ResourceTypes.Secret)
{
    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "immutable", immutable => immutable.IsTrue, "write true, and a hash of the content into the name");
}
