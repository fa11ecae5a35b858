using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec017LogsAreKeptAndEncryptedTests() : RuleTests("SEC017")
{
    private protected override Declared[] Good => [Make(ResourceTypes.LogGroup, """{ "retentionInDays": 30, "kmsKeyId": { "$computed": [] } }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.LogGroup, """{ "retentionInDays": 0 }""")],
            "SEC017 prod/cloudwatch.LogGroup/one/kmsKeyId: found no kmsKeyId; set a KMS key of the environment\nSEC017 prod/cloudwatch.LogGroup/one/retentionInDays: found 0; write a number of days that CloudWatch Logs supports"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.LogGroup, """{ "retentionInDays": { "$computed": [] }, "kmsKeyId": "key" }""")];
}
