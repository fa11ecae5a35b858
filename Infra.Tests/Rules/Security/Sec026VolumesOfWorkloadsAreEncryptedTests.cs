using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec026VolumesOfWorkloadsAreEncryptedTests() : RuleTests("SEC026")
{
    private protected override Declared[] Good => [Make(ResourceTypes.StorageClass, """{ "parameters": { "encrypted": "true", "kmsKeyId": { "$computed": [] } } }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.StorageClass)],
            "SEC026 prod/storage.k8s.io.StorageClass/one/parameters.encrypted: found no encrypted; write \"true\"\nSEC026 prod/storage.k8s.io.StorageClass/one/parameters.kmsKeyId: found no kmsKeyId; set a KMS key of the environment"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.StorageClass, """{ "parameters": { "encrypted": { "$computed": [] }, "kmsKeyId": "key" } }""")];
}
