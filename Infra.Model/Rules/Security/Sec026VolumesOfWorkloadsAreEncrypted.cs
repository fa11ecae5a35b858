namespace Infra.Model.Rules.Security;

internal sealed class Sec026VolumesOfWorkloadsAreEncrypted() : TypeRule(
    "SEC026",
    "Each storage class encrypts its volumes with a KMS key of the environment.",
    "Everybody with access to a snapshot of an unencrypted volume can read it.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/data-encryption-and-secrets-management.html",
    ResourceTypes.StorageClass)
{
    public override IReadOnlyList<int> Controls => [34];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "parameters.encrypted", encrypted => encrypted.IsTrue, "write \"true\""),
        resource["parameters.kmsKeyId"].IsComputed ? Verdict.Holds : Expect(resource, "parameters.kmsKeyId", key => !key.IsEmpty, "set a KMS key of the environment"));
}
