using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec006SecretsAreEncryptedTests() : RuleTests("SEC006")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.ClusterComponent, """{ "encryptionConfigKeyArn": { "$computed": [] } }"""),
        Make(ResourceTypes.ClusterComponent, """{ "encryptionConfigKeyArn": "arn" }""", "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.ClusterComponent, """{ "name": "a" }""")],
            "SEC006 prod/eks:Cluster/one/encryptionConfigKeyArn: found no encryptionConfigKeyArn; set a KMS key of the environment"),
        ([Make(ResourceTypes.Cluster)],
            "SEC006 prod/eks.Cluster/one/encryptionConfig.provider.keyArn: found no keyArn; set a KMS key of the environment"),
    ];
}
