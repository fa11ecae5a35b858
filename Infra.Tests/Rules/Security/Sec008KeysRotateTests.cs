using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec008KeysRotateTests() : RuleTests("SEC008")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Key, """{ "enableKeyRotation": true, "deletionWindowInDays": 30 }"""),
        Make(ResourceTypes.Key, """{ "enableKeyRotation": true, "deletionWindowInDays": 7 }""", "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Key, """{ "deletionWindowInDays": 1 }""")],
            "SEC008 prod/kms.Key/one/deletionWindowInDays: found 1; write 7 to 30 days\nSEC008 prod/kms.Key/one/enableKeyRotation: found no enableKeyRotation; write true"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Key, """{ "enableKeyRotation": { "$computed": [] } }""")];
}
