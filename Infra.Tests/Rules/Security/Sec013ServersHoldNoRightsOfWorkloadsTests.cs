using Infra.Model.Rules;
using Infra.Model.Trees;

namespace Infra.Tests.Rules.Security;

public sealed class Sec013ServersHoldNoRightsOfWorkloadsTests() : RuleTests("SEC013")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.NodeGroup, """{ "nodeRoleArn": { "$computed": ["aws:iam/role:Role::node"] } }"""),
        Make(ResourceTypes.RolePolicyAttachment, """{ "role": { "$computed": ["aws:iam/role:Role::node"] }, "policyArn": "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy" }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.NodeGroup, """{ "nodeRoleArn": { "$computed": ["aws:iam/role:Role::node"] } }"""),
            Make(ResourceTypes.RolePolicyAttachment, """{ "role": { "$computed": ["aws:iam/role:Role::node"] }, "policyArn": "arn:aws:iam::aws:policy/AmazonS3FullAccess" }"""),
        ],
            "SEC013 prod/iam.RolePolicyAttachment/one/policyArn: found \"arn:aws:iam::aws:policy/AmazonS3FullAccess\"; give the right to the workload, with a pod identity"),
        ([
            Make(ResourceTypes.NodeGroup, """{ "nodeRoleArn": { "$computed": ["aws:iam/role:Role::node"] } }"""),
            Make(ResourceTypes.RolePolicy, """{ "role": { "$computed": ["aws:iam/role:Role::node"] } }"""),
        ],
            "SEC013 prod/iam.RolePolicy/one: found a policy of its own on the role of servers; give the right to the workload, with a pod identity"),
        Broken(ResourceTypes.Role, """{ "managedPolicyArns": ["arn:aws:iam::aws:policy/AmazonS3FullAccess"] }""", "managedPolicyArns[0]: found \"arn:aws:iam::aws:policy/AmazonS3FullAccess\""),
        Broken(ResourceTypes.Role, """{ "inlinePolicies": [{ "policy": "{}" }] }""", "inlinePolicies[0].policy: found a policy of its own on the role of servers"),
        Broken(ResourceTypes.PolicyAttachment, """{ "roles": [{ "$computed": [] }, "node"], "policyArn": "arn:aws:iam::1:policy/AmazonEKSWorkerNodePolicy" }""", "policyArn: found \"arn:aws:iam::1:policy/AmazonEKSWorkerNodePolicy\""),
        Broken(ResourceTypes.RolePolicyAttachmentsExclusive, """{ "roleName": "node", "policyArns": ["arn:aws:iam::aws:policy/AmazonS3FullAccess"] }""", "policyArns[0]: found \"arn:aws:iam::aws:policy/AmazonS3FullAccess\""),
        Broken(
            ResourceTypes.RolePolicyAttachment,
            """{ "role": "node", "policyArn": { "$computed": ["aws:iam/policy:Policy::own"] } }""",
            "policyArn: found a policy of its own on the role of servers"),
    ];

    private static (Declared[] Declared, string Finding) Broken(string type, string inputs, string found) => (
        [
            Make(ResourceTypes.NodeGroup, """{ "nodeRoleArn": { "$computed": ["aws:iam/role:Role::one"] } }"""),
            Make(ResourceTypes.NodeGroup, """{ "nodeRoleArn": "arn:aws:iam::1:role/path/node" }"""),
            Make(type, inputs),
        ],
        $"SEC013 prod/{ResourceAddress.Short(type)}/one/{found}; give the right to the workload, with a pod identity");

    private protected override Declared[]? Other =>
    [
        Make(ResourceTypes.NodeGroup, """{ "nodeRoleArn": { "$computed": ["aws:iam/role:Role::node"] } }"""),
        Make(ResourceTypes.RolePolicyAttachment, """{ "role": "other", "policyArn": "arn" }"""),
        Make(ResourceTypes.Role, """{ "managedPolicyArns": ["arn"] }""", "other"),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.NodeGroup, """{ "nodeRoleArn": { "$computed": ["aws:iam/role:Role::node"] } }"""),
        Make(ResourceTypes.RolePolicyAttachment, """{ "role": { "$computed": ["aws:iam/role:Role::node"] }, "policyArn": { "$computed": [] } }"""),
        Make(ResourceTypes.RolePolicy, """{ "role": { "$computed": [] } }"""),
    ];

    [Theory]
    [InlineData(ResourceTypes.RolePolicy, """{ "role": { "$computed": [] } }""", "role")]
    [InlineData(ResourceTypes.Role, """{ "managedPolicyArns": { "$computed": [] } }""", "managedPolicyArns")]
    [InlineData(ResourceTypes.Role, """{ "inlinePolicies": { "$computed": [] } }""", "inlinePolicies")]
    public void Rule_OfWhatOnlyTheProviderKnows_NamesIt(string type, string inputs, string path) => Assert.Equal(
        [path],
        UnknownOf(Make(ResourceTypes.NodeGroup, """{ "nodeRoleArn": { "$computed": ["aws:iam/role:Role::one"] } }"""), Make(type, inputs)));
}
