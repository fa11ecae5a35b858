namespace Infra.Model.Rules.Security;

internal sealed class Sec018ImagesAreScannedAndEncrypted() : TypeRule(
    "SEC018",
    "An image repository scans images on push, and is encrypted with a KMS key of the environment.",
    "Without a scan, attackers can know the vulnerabilities of an image before the team does.",
    "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html",
    ResourceTypes.Repository)
{
    public override IReadOnlyList<int> Controls => [22, 38];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "imageScanningConfiguration.scanOnPush", scan => scan.IsTrue, "write true"),
        Expect(resource, "encryptionConfigurations[0].encryptionType", type => type.Text == "KMS", "write \"KMS\" and name the key"));
}
