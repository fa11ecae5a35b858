namespace Infra.Model.Rules.Security;

internal sealed class Sec002VolumesAreEncrypted() : TypeRule(
    "SEC002",
    "Each volume of a server is encrypted with a KMS key of the environment.",
    "Everybody with access to a snapshot of an unencrypted volume can read it.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/data-encryption-and-secrets-management.html",
    ResourceTypes.LaunchTemplate)
{
    public override IReadOnlyList<int> Controls => [34];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource["blockDeviceMappings"] is var disks && disks.IsEmpty
        ? Expect(disks, "blockDeviceMappings", _ => false, "declare the volumes, encrypted with a KMS key of the environment")
        : Verdict.All(disks.Items.Index().SelectMany(disk => Check(resource, $"blockDeviceMappings[{disk.Index}].ebs")));

    private static IEnumerable<Verdict> Check(Declared resource, string disk) =>
    [
        Expect(resource, $"{disk}.encrypted", encrypted => encrypted.IsTrue, "write true"),
        HasKey(resource, $"{disk}.kmsKeyId"),
    ];

    // Which key it is only AWS knows; that it is one of ours, the declaration tells.
    private static Verdict HasKey(Declared resource, string path) => resource[path] is { IsComputed: true } ? Verdict.Holds : Expect(resource, path, key => !key.IsEmpty, "set a KMS key of the environment");
}
