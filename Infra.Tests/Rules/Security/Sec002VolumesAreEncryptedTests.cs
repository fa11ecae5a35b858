using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec002VolumesAreEncryptedTests() : RuleTests("SEC002")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.LaunchTemplate, """{ "blockDeviceMappings": [{ "ebs": { "encrypted": "true", "kmsKeyId": { "$computed": [] } } }] }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.LaunchTemplate)],
            "SEC002 prod/ec2.LaunchTemplate/one/blockDeviceMappings: found no blockDeviceMappings; declare the volumes, encrypted with a KMS key of the environment"),
        ([Make(ResourceTypes.LaunchTemplate, """{ "blockDeviceMappings": [{ "ebs": { "encrypted": "false" } }] }""")],
            "SEC002 prod/ec2.LaunchTemplate/one/blockDeviceMappings[0].ebs.encrypted: found \"false\"; write true\nSEC002 prod/ec2.LaunchTemplate/one/blockDeviceMappings[0].ebs.kmsKeyId: found no kmsKeyId; set a KMS key of the environment"),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.LaunchTemplate, """{ "blockDeviceMappings": [{ "ebs": { "encrypted": { "$computed": [] }, "kmsKeyId": "key" } }] }"""),
    ];
}
