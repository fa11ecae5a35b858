using Infra.Model.Settings.Pools;

namespace Infra.Cli.Preflight;

/// <summary>Roles that have to exist before a deployment: those of AWS's services, and those under <c>access</c>.</summary>
internal static class RoleChecks
{
    private const string Services = "service-linked role";
    private const string Access = "access";

    // Created by AWS with the first cluster, node group or Auto Scaling group:
    // https://docs.aws.amazon.com/eks/latest/userguide/using-service-linked-roles.html, from general knowledge.
    private static readonly (string Role, string Service)[] Created =
    [
        ("AWSServiceRoleForAmazonEKS", "eks.amazonaws.com"),
        ("AWSServiceRoleForAmazonEKSNodegroup", "eks-nodegroup.amazonaws.com"),
        ("AWSServiceRoleForAutoScaling", "autoscaling.amazonaws.com"),
    ];

    // Not created by a request through the API:
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/service-linked-roles-spot-instance-requests.html, from general knowledge.
    private static readonly (string Role, string Service) Spot = ("AWSServiceRoleForEC2Spot", "spot.amazonaws.com");

    internal static async Task<IReadOnlyList<PreflightAnswer>> AskAsync(PreflightContext context)
    {
        var isSpot = context.Generations.Any(generation => generation.Specification.CapacityType == CapacityType.Spot);
        return await Task.WhenAll([
            .. Created.Select(role => ServiceAsync(context, role.Role, role.Service, isCreated: true)),
            .. isSpot ? [ServiceAsync(context, Spot.Role, Spot.Service, isCreated: false)] : (Task<PreflightAnswer>[])[],
            .. context.Texts(ResourceTypes.AccessEntry, "principalArn").Where(arn => arn.Contains(":role/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)
                .Select(arn => AccessAsync(context, arn)),
        ]);
    }

    private static async Task<PreflightAnswer> ServiceAsync(PreflightContext context, string role, string service, bool isCreated)
    {
        var question = new AwsQuestion("iam", "get-role", "--role-name", role);
        var answer = await context.AskAsync(question);
        return answer.Kind switch
        {
            AwsAnswerKind.Answered => PreflightAnswer.Good(Services, role, "exists"),
            AwsAnswerKind.Missing when isCreated => PreflightAnswer.Good(Services, role, "does not exist yet; AWS creates it, if the deploying role has iam:CreateServiceLinkedRole"),
            AwsAnswerKind.Missing => PreflightAnswer.Wrong(Services, role, "no such role, which spot servers need", $"create it once with aws iam create-service-linked-role --aws-service-name {service}"),
            _ => PreflightAnswer.NotAsked(Services, role, question, answer),
        };
    }

    private static async Task<PreflightAnswer> AccessAsync(PreflightContext context, string arn)
    {
        var name = arn[(arn.LastIndexOf('/') + 1)..];
        if (arn.Split(':')[4] != context.Settings.Account.ToString()) return PreflightAnswer.NotAsked(Access, arn, "is of another account, which is not asked");

        var question = new AwsQuestion("iam", "get-role", "--role-name", name);
        var answer = await context.AskAsync(question);
        return answer.Kind switch
        {
            AwsAnswerKind.Answered when answer.Value.At("Role.Arn").Text is var found && found != arn =>
                PreflightAnswer.Wrong(Access, arn, $"the role {found} of that name, which EKS takes as another principal", "write this ARN under access"),
            AwsAnswerKind.Answered => PreflightAnswer.Good(Access, arn, "exists"),
            AwsAnswerKind.Missing => PreflightAnswer.Wrong(Access, arn, "no such role, and EKS refuses an access entry for it", "create the role, or remove the entry under access; docs/runbooks/first-deployment.md shows how"),
            _ => PreflightAnswer.NotAsked(Access, arn, question, answer),
        };
    }
}
