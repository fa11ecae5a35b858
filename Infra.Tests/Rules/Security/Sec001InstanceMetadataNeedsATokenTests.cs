using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec001InstanceMetadataNeedsATokenTests() : RuleTests("SEC001")
{
    private protected override Declared[] Good => [Make(ResourceTypes.LaunchTemplate, """{ "metadataOptions": { "httpTokens": "required", "httpPutResponseHopLimit": 1 } }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.LaunchTemplate, """{ "metadataOptions": { "httpTokens": "optional", "httpPutResponseHopLimit": 2 } }""")],
            "SEC001 prod/ec2.LaunchTemplate/one/metadataOptions.httpPutResponseHopLimit: found 2; write 1, so that pods cannot reach IMDS\nSEC001 prod/ec2.LaunchTemplate/one/metadataOptions.httpTokens: found \"optional\"; write \"required\""),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.LaunchTemplate, """{ "metadataOptions": { "httpTokens": { "$computed": [] }, "httpPutResponseHopLimit": 1 } }"""),
    ];
}
