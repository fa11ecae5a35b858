using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec025OneAdministratorOfTheClusterTests() : RuleTests("SEC025")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.AccessPolicyAssociation, """{ "policyArn": "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy" }"""),
        Make(ResourceTypes.AccessPolicyAssociation, """{ "policyArn": "arn/AmazonEKSViewPolicy" }""", "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.AccessPolicyAssociation, """{ "policyArn": "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy" }"""),
            Make(ResourceTypes.AccessPolicyAssociation, """{ "policyArn": "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy" }""", "two"),
        ],
            "SEC025 prod/eks.AccessPolicyAssociation/one/policyArn: found another administrator besides two; give every role except the deployment role the policy admin, edit, view or adminView\nSEC025 prod/eks.AccessPolicyAssociation/two/policyArn: found another administrator besides one; give every role except the deployment role the policy admin, edit, view or adminView"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.AccessPolicyAssociation, """{ "policyArn": "arn/AmazonEKSViewPolicy" }""")];
}
