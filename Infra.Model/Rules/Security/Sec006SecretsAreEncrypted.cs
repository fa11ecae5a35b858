namespace Infra.Model.Rules.Security;

internal sealed class Sec006SecretsAreEncrypted() : ClusterRule(
    "SEC006",
    "Kubernetes Secrets are encrypted with a KMS key of the environment.",
    "CloudTrail then records each use of the key, and whoever may not use the key cannot read the Secrets.",
    "https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html")
{
    public override IReadOnlyList<int> Controls => [26];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var path = Place(resource, "encryptionConfigKeyArn", "encryptionConfig.provider.keyArn");

        return resource[path].IsComputed ? Verdict.Holds : Expect(resource, path, key => !key.IsEmpty, "set a KMS key of the environment");
    }
}
