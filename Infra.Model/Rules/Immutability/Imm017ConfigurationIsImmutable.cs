namespace Infra.Model.Rules.Immutability;

internal sealed class Imm017ConfigurationIsImmutable() : TypeRule(
    "IMM017",
    "ConfigMaps and Secrets are immutable.",
    "A change in place reaches some pods at once, some at their next start and some never. A new name restarts all pods that use it.",
    "https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable",
    ResourceTypes.ConfigMap, ResourceTypes.Secret)
{
    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "immutable", immutable => immutable.IsTrue, "write true, and put a hash of the content in the name");
}
