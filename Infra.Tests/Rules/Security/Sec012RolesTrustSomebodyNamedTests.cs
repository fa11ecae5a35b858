using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec012RolesTrustSomebodyNamedTests() : RuleTests("SEC012")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Role, """{ "assumeRolePolicy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"}}]}" }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Role, """{ "assumeRolePolicy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\"}]}" }""")],
            "SEC012 prod/iam.Role/one/assumeRolePolicy.Statement[0]: found trust in everybody (\"*\"); name the service or role that takes it"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Role, """{ "assumeRolePolicy": { "$computed": [] } }""")];
}
