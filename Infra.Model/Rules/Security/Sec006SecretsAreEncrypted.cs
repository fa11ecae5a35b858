namespace Infra.Model.Rules.Security;

internal sealed class Sec006SecretsAreEncrypted() : ClusterRule(
    "SEC006",
    "Kubernetes secrets are encrypted with a key of the environment.",
    "With the key, every use of it is in the log of the account, and whoever may not use it cannot read a secret.",
    "https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html")
{
    public override IReadOnlyList<int> Controls => [26];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var path = Place(resource, "encryptionConfigKeyArn", "encryptionConfig.provider.keyArn");

        return resource[path].IsComputed ? Verdict.Holds : Expect(resource, path, key => !key.IsEmpty, "name a key of the environment");
    }
}
