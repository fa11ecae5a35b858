using Infra.Model.Rules;
using Infra.Tests.Support;

namespace Infra.Tests.Rules.Security;

public sealed class Sec010RightsAreNamedTests() : RuleTests("SEC010")
{
    private protected override Declared[] Good =>
    [
        Policy("""{"Effect":"Allow","Action":["s3:Get*","kms:ReEncrypt*","iam:GetRole","iam:CreateServiceLinkedRole"],"Resource":"*"}""", """{"Effect":"Deny","NotAction":"*","Resource":"*"}"""),
        Make(ResourceTypes.Role, """{ "inlinePolicies": [{}, { "policy": "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"NotResource\":\"a\"}}" }] }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        .. from action in (string[])["*", "*:*", "s3:*", "s3:*Object", "s3:?etObject", "s3:Ge*", "s*:GetObject", "s3", "iam:PassRole", "IAM:passrole", "iam:Pass*", "iam:Create*", "iam:PutRolePolicy"]
           select (
               (Declared[])[Policy($$"""{"Effect":"Allow","Action":["ec2:RunInstances","{{action}}"],"Resource":"a"}""")],
               $"SEC010 prod/iam.RolePolicy/one/policy.Statement[0]: found the action \"{action}\"; name the actions it needs"),
        ([Policy("""{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""")],
            "SEC010 prod/iam.RolePolicy/one/policy.Statement[0]: found all actions but \"iam:*\"; name the actions it needs"),
        ([Make(ResourceTypes.Role, """{ "inlinePolicies": [{ "policy": "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"a\"}}" }] }""")],
            "SEC010 prod/iam.Role/one/inlinePolicies[0].policy.Statement[0]: found the action \"s3:*\"; name the actions it needs"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.Role)];

    private static Declared Policy(params string[] statements) => PolicyJson.On(ResourceTypes.RolePolicy, statements);

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.RolePolicy, """{ "policy": { "$computed": [] } }"""),
        Make(ResourceTypes.Role, """{ "inlinePolicies": { "$computed": [] } }"""),
    ];
}
