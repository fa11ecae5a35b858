namespace Infra.Model.Rules.Security;

internal sealed class Sec008KeysRotate() : TypeRule(
    "SEC008",
    "KMS rotates each key, and waits at least 7 days before it deletes one.",
    "Rotation limits how much data one version of a key protects. Data encrypted with a deleted key is lost, so there must be time to cancel.",
    "https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html",
    ResourceTypes.Key)
{
    public override IReadOnlyList<int> Controls => [37];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "enableKeyRotation", rotation => rotation.IsTrue, "write true"),
        Expect(resource, "deletionWindowInDays", days => days.IsEmpty || days.Number >= 7, "write 7 to 30 days"));
}
