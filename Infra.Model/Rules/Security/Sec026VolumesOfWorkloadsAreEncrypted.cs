namespace Infra.Model.Rules.Security;

internal sealed class Sec026VolumesOfWorkloadsAreEncrypted() : TypeRule(
    "SEC026",
    "Each class of volumes is encrypted with a key of the environment.",
    "A snapshot of a volume that is not can be read by whoever gets hold of it.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/data-encryption-and-secrets-management.html",
    ResourceTypes.StorageClass)
{
    public override IReadOnlyList<int> Controls => [34];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "parameters.encrypted", encrypted => encrypted.IsTrue, "write \"true\""),
        resource["parameters.kmsKeyId"].IsComputed ? Verdict.Holds : Expect(resource, "parameters.kmsKeyId", key => !key.IsEmpty, "name a key of the environment"));
}
