namespace Infra.Model.Rules.Security;

internal sealed class Sec008KeysRotate() : TypeRule(
    "SEC008",
    "Each key is rotated by AWS, and waits before it is deleted.",
    "A key that is never rotated is known to more people each year; one that is deleted at once takes all it encrypted with it.",
    "https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html",
    ResourceTypes.Key)
{
    public override IReadOnlyList<int> Controls => [37];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "enableKeyRotation", rotation => rotation.IsTrue, "write true"),
        Expect(resource, "deletionWindowInDays", days => days.IsEmpty || days.Number >= 7, "write 7 to 30 days"));
}
