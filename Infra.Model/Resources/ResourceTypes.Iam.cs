using static Infra.Model.Resources.Direction;
using static Infra.Model.Resources.Emulation;
using static Infra.Model.Resources.LossKind;

namespace Infra.Model.Resources;

/// <content>IAM.</content>
public static partial class ResourceTypes
{
    public const string Policy = "aws:iam/policy:Policy";
    public const string Role = "aws:iam/role:Role";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    public const string RolePolicyAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    private const string IamNames = "https://docs.aws.amazon.com/IAM/latest/APIReference/";

    private static IEnumerable<ResourceType> Iam =>
    [
        new(Role)
        {
            Actions = ["iam:CreateRole", "iam:GetRole", "iam:UpdateRole", "iam:UpdateAssumeRolePolicy", "iam:DeleteRole", "iam:ListRolePolicies", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole", "iam:PutRolePermissionsBoundary", "iam:TagRole", "iam:UntagRole"],
            Name = new("name", 1, 64, $"{IamNames}API_CreateRole.html"), Terraform = "aws_iam_role",
            Emulation = Listed("2010-05-08.ListRoles", "Roles", "RoleName"), Highlights = [], Replaces = ["name", "path"],
            Loss = new(Access, "the rights of whoever has the role"),
            Weakens = [new("assumeRolePolicy", Wider, Access), new("permissionsBoundary", Other, Protection)],
        },
        new(RolePolicy)
        {
            Actions = ["iam:PutRolePolicy", "iam:GetRolePolicy", "iam:DeleteRolePolicy"],
            Name = new("name", 1, 128, $"{IamNames}API_PutRolePolicy.html"), Terraform = "aws_iam_role_policy", Emulation = PartOf(Role),
            Highlights = [], Replaces = ["name", "role"], Loss = new(Access, "rights of a role"), Weakens = [new("policy", Wider, Access)],
        },
        new(RolePolicyAttachment)
        {
            Actions = ["iam:AttachRolePolicy", "iam:DetachRolePolicy"],
            Terraform = "aws_iam_role_policy_attachment", Emulation = PartOf(Role), Highlights = [], Replaces = ["policyArn", "role"],
            Loss = new(Access, "rights of a role"),
        },
    ];
}
