using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec018ImagesAreScannedAndEncryptedTests() : RuleTests("SEC018")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Repository, """{ "imageScanningConfiguration": { "scanOnPush": true }, "encryptionConfigurations": [{ "encryptionType": "KMS" }] }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Repository, """{ "encryptionConfigurations": [{ "encryptionType": "AES256" }] }""")],
            "SEC018 prod/ecr.Repository/one/encryptionConfigurations[0].encryptionType: found \"AES256\"; write \"KMS\" and name the key\nSEC018 prod/ecr.Repository/one/imageScanningConfiguration.scanOnPush: found no scanOnPush; write true"),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.Repository, """{ "imageScanningConfiguration": { "scanOnPush": true }, "encryptionConfigurations": { "$computed": [] } }"""),
    ];
}
