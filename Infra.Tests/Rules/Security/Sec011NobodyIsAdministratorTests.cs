using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec011NobodyIsAdministratorTests() : RuleTests("SEC011")
{
    private const string Fix = "attach a policy of the actions it needs";

    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.RolePolicyAttachment, """{ "policyArn": "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy" }"""),
        Make(ResourceTypes.Role, """{ "managedPolicyArns": ["arn:aws:iam::aws:policy/AmazonEKSClusterPolicy"] }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.RolePolicyAttachment, """{ "policyArn": "arn:aws:iam::aws:policy/AdministratorAccess" }""")],
            "SEC011 prod/iam.RolePolicyAttachment/one/policyArn: found \"arn:aws:iam::aws:policy/AdministratorAccess\"; attach a policy of the actions it needs"),
        ([Make(ResourceTypes.PolicyAttachment, """{ "policyArn": "arn:aws:iam::aws:policy/job-function/SystemAdministrator" }""")],
            $"SEC011 prod/iam.PolicyAttachment/one/policyArn: found \"arn:aws:iam::aws:policy/job-function/SystemAdministrator\"; {Fix}"),
        ([Make(ResourceTypes.Role, """{ "managedPolicyArns": ["arn:aws:iam::aws:policy/AmazonEKSClusterPolicy", "arn:aws:iam::aws:policy/IAMFullAccess"] }""")],
            $"SEC011 prod/iam.Role/one/managedPolicyArns[1]: found \"arn:aws:iam::aws:policy/IAMFullAccess\"; {Fix}"),
        ([Make(ResourceTypes.RolePolicyAttachmentsExclusive, """{ "policyArns": ["arn:aws:iam::aws:policy/PowerUserAccess"] }""")],
            $"SEC011 prod/iam.RolePolicyAttachmentsExclusive/one/policyArns[0]: found \"arn:aws:iam::aws:policy/PowerUserAccess\"; {Fix}"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.Role)];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.RolePolicyAttachment, """{ "policyArn": { "$computed": [] } }"""),
        Make(ResourceTypes.Role, """{ "managedPolicyArns": { "$computed": [] } }"""),
    ];
}
