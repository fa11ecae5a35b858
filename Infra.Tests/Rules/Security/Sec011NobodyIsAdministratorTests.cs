using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec011NobodyIsAdministratorTests() : RuleTests("SEC011")
{
    private protected override Declared[] Good => [Make(ResourceTypes.RolePolicyAttachment, """{ "policyArn": "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy" }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.RolePolicyAttachment, """{ "policyArn": "arn:aws:iam::aws:policy/AdministratorAccess" }""")],
            "SEC011 prod/iam.RolePolicyAttachment/one/policyArn: found \"arn:aws:iam::aws:policy/AdministratorAccess\"; attach a policy of the actions it needs"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.RolePolicyAttachment, """{ "policyArn": { "$computed": [] } }""")];
}
