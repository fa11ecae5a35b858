using Infra.Model.Rules;

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
    ];

    private protected override Declared[]? Other =>
    [
        Make(ResourceTypes.NodeGroup, """{ "nodeRoleArn": { "$computed": ["aws:iam/role:Role::node"] } }"""),
        Make(ResourceTypes.RolePolicyAttachment, """{ "role": "other", "policyArn": "arn" }"""),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.NodeGroup, """{ "nodeRoleArn": { "$computed": ["aws:iam/role:Role::node"] } }"""),
        Make(ResourceTypes.RolePolicyAttachment, """{ "role": { "$computed": ["aws:iam/role:Role::node"] }, "policyArn": { "$computed": [] } }"""),
    ];
}
