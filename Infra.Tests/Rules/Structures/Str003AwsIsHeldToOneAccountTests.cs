using Infra.Model.Rules;

namespace Infra.Tests.Rules.Structures;

public sealed class Str003AwsIsHeldToOneAccountTests() : RuleTests("STR003")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.AwsProvider, """{ "region": "eu-central-1", "allowedAccountIds": "[\"111111111111\"]" }"""),
        Make(ResourceTypes.AwsProvider, """{ "region": "eu-central-1", "allowedAccountIds": ["111111111111"] }""", "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.AwsProvider)],
            "STR003 prod/provider.aws/one/allowedAccountIds: found no allowedAccountIds; name the environment's account\nSTR003 prod/provider.aws/one/region: found no region; name the environment's region"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.AwsProvider, """{ "region": { "$computed": [] }, "allowedAccountIds": ["111111111111"] }""")];
}
