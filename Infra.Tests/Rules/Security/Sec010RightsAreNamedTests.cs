using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec010RightsAreNamedTests() : RuleTests("SEC010")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.RolePolicy, """{ "policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:Get*\"]},{\"Effect\":\"Deny\",\"Action\":\"*\"}]}" }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.RolePolicy, """{ "policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\"}]}" }""")],
            "SEC010 prod/iam.RolePolicy/one/policy.Statement[0]: found the action \"s3:*\"; name the actions it needs"),
        ([Make(ResourceTypes.RolePolicy, """{ "policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"a:b\",\"*\"]}]}" }""")],
            "SEC010 prod/iam.RolePolicy/one/policy.Statement[0]: found the action \"*\"; name the actions it needs"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.RolePolicy, """{ "policy": { "$computed": [] } }""")];
}
