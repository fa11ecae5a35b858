using Infra.Cli.Export.Kubernetes;
using Infra.Model.Plans;

namespace Infra.Cli.Export.CloudFormation;

/// <summary>Writes what a reader of an export has to know: the commands in their order, what is left out, and what is not guarded.</summary>
internal sealed class CloudFormationReadme(
    EnvironmentPlan plan,
    StackParts parts,
    ImmutableArray<KubernetesFile> kubernetes,
    ImmutableArray<Omission> omissions,
    LogicalIds ids,
    int bytes)
{
    private const string ChangeSet = "--stack-name \"$stack\" --change-set-name next";

    private readonly CloudFormationOmissions _commands = new(plan, ids);

    internal string Text() => $"{string.Join('\n', [.. Head(), .. Deploy(), .. Complete(), .. InCluster(), .. Omitted(), .. ReadmeText.Settings(CloudFormationOmissions.Settings), .. Changes(), .. Guards(), .. Removal()])}\n";

    private IEnumerable<string> Head() =>
    [
        .. ReadmeText.Head(plan, "AWS CloudFormation", "cloudformation"),
        $"`{CloudFormationExport.Template}` is the stack{(parts.IsDivided ? ", with a nested stack for each pool in `pools/`" : "")}; the resources inside the cluster are in `kubernetes/`.",
        "Do not edit these files: change the stack file and export again.",
        "",
        string.Create(CultureInfo.InvariantCulture, $"`{CloudFormationExport.Template}` has {bytes:N0} bytes{(bytes > StackParts.MostInline ? $", more than the {StackParts.MostInline:N0} that CloudFormation takes in a command, so it goes through a bucket" : "")}."),
    ];

    private IEnumerable<string> Deploy() =>
    [
        "",
        "## Deploy, in this order",
        "",
        "```sh",
        $"stack={plan.Environment.Name}-infra bucket=YOUR-BUCKET type=CREATE # UPDATE, once the stack exists",
        $"export AWS_REGION={plan.Environment.Settings.Region} AWS_PAGER=",
        $"test \"$(aws sts get-caller-identity --query Account --output text)\" = {plan.Environment.Settings.Account} || echo 'another account: stop here'",
        $"base=https://$bucket.s3.$AWS_REGION.{plan.Environment.Settings.Region.DnsSuffix}/$stack",
        $"aws s3 cp . \"s3://$bucket/$stack\" --recursive --exclude '*' --include {CloudFormationExport.Template} --include 'pools/*'",
        $"aws cloudformation create-change-set {ChangeSet} --change-set-type \"$type\" --template-url \"$base/{CloudFormationExport.Template}\" \\",
        $"  --tags file://stack-tags.json --capabilities CAPABILITY_IAM{(parts.IsDivided ? $" --include-nested-stacks --parameters \"ParameterKey={TemplateEntry.Base},ParameterValue=$base\"" : "")}",
        $"aws cloudformation wait change-set-create-complete {ChangeSet}",
        $"aws cloudformation describe-change-set {ChangeSet} --output json > change-set.json",
        .. parts.IsDivided
            ? (string[])
            [
                "jq -r '.Changes[].ResourceChange.ChangeSetId // empty' change-set.json | while read -r nested; do",
                "  aws cloudformation describe-change-set --change-set-name \"$nested\" --output json > \"change-set-${nested##*/}.json\"",
                "done",
            ]
            : [],
        $"./infractl export cloudformation-changes change-set{(parts.IsDivided ? "*" : "")}.json # refuses servers edited in place; stop if its exit code is not 0",
        $"aws cloudformation execute-change-set {ChangeSet}",
        "aws cloudformation wait \"stack-$(printf %s \"$type\" | tr 'A-Z' 'a-z')-complete\" --stack-name \"$stack\"",
        "aws cloudformation set-stack-policy --stack-name \"$stack\" --stack-policy-body file://stack.policy.json",
        .. parts.IsDivided ? (string[])[$"{CloudFormationOmissions.Functions[0]}", .. parts.Pools.Select(pool => $"aws cloudformation set-stack-policy --stack-name \"$(id {ids[pool]}Stack)\" --stack-policy-body file://pools/{ids[pool]}.policy.json")] : [],
        .. plan.Environment.Settings.DeletionProtection ? (string[])["aws cloudformation update-termination-protection --stack-name \"$stack\" --enable-termination-protection"] : [],
        "```",
    ];

    private IEnumerable<string> Complete()
    {
        var made = omissions.Where(omission => omission.Path.Length == 0 && ResourceTypes.CloudFormationOf(omission.Resource.Type) is not null).ToList();
        return made.Count == 0
            ? []
            :
            [
                "",
                "## Make up for what CloudFormation lacks",
                "",
                "Once for each resource, after it is made. A command that was run before is refused or changes nothing.",
                "",
                "```sh",
                .. CloudFormationOmissions.Functions,
                .. made.SelectMany(omission => _commands.Commands(omission.Resource)),
                "```",
            ];
    }

    private IEnumerable<string> InCluster()
    {
        var variables = kubernetes.SelectMany(file => file.Variables.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        return
        [
            "",
            "## What is inside the cluster",
            "",
            "```sh",
            "output() { aws cloudformation describe-stacks --stack-name \"$stack\" --query \"Stacks[0].Outputs[?OutputKey=='$1'].OutputValue\" --output text; }",
            "aws eks update-kubeconfig --name \"$(output ClusterName)\" --kubeconfig kubeconfig && export KUBECONFIG=$PWD/kubeconfig",
            .. variables.Select(variable => $"export {variable}=$(output {TemplateOutputs.Name(variable)})"),
            .. ReadmeText.Apply(kubernetes, ManifestLanguage.Envsubst),
            "```",
        ];
    }

    private IEnumerable<string> Omitted() => omissions.IsEmpty
        ? []
        :
        [
            "",
            "## Left out",
            "",
            "| resources | what is lost |",
            "| --- | --- |",
            .. omissions.GroupBy(omission => (ResourceAddress.Short(omission.Resource.Type), omission.Path, omission.Reason)).Select(group =>
                $"| {group.Count()} × `{group.Key.Item1}`{(group.Key.Path.Length == 0 ? "" : $" `{group.Key.Path}`")} | {group.Key.Reason} |"),
        ];

    private static IEnumerable<string> Changes() =>
    [
        "",
        "## Change servers",
        "",
        "Move a generation with `./infractl rollout`, export into this folder again, and deploy as above with `type=UPDATE`: each move is one change set.",
        "A node group without `DesiredSize` keeps the number of servers that the autoscaler gave it. AWS does not document with how many servers EKS starts",
        "such a group: look at a new group before you go on.",
        "The tags of a launch template change only with `--stack-policy-during-update-body`, as the policy refuses every change of launch templates.",
    ];

    private IEnumerable<string> Guards() =>
    [
        "",
        "## What is guarded, and what is not",
        "",
        "| guard | what it refuses |",
        "| --- | --- |",
        $"| `DeletionPolicy`, `UpdateReplacePolicy` | the stack keeps the cluster, the network, the keys and the repositories, whatever is done to it{(plan.Environment.Settings.DeletionProtection ? "" : "; not in this environment, which has `deletionProtection: false`")} |",
        "| stack policy | an update that replaces the cluster, the network, a subnet, a key, a repository or a node group, changes a launch template, or removes an enabled generation |",
        "| `infractl export cloudformation-changes` | a change set that changes the servers of a node group in place, which a stack policy cannot tell from a change of its bounds |",
        "",
        "A stack policy is no guard of `delete-stack`, nor of whoever calls EKS or EC2 directly. CloudFormation checks neither the order of the moves nor the",
        "pools' minimum, and no account: `./infractl diff` and the line with `aws sts` do. A failed update is rolled back by CloudFormation.",
        "Drift: `aws cloudformation detect-stack-drift --stack-name \"$stack\"`; a change set with `--deployment-mode REVERT_DRIFT` shows what would restore it.",
    ];

    private IEnumerable<string> Removal() =>
    [
        "",
        "## Delete it",
        "",
        "Delete Services of type LoadBalancer, Ingresses and PersistentVolumeClaims first: the AWS resources that they created are not in the stack.",
        "",
        "```sh",
        .. plan.Environment.Settings.DeletionProtection ? (string[])["aws cloudformation update-termination-protection --stack-name \"$stack\" --no-enable-termination-protection"] : [],
        "aws cloudformation delete-stack --stack-name \"$stack\"",
        "```",
        .. plan.Environment.Settings.DeletionProtection ? (string[])["", "What the stack keeps is deleted by hand afterwards, the cluster first; the subnets are deleted once the cluster is gone."] : [],
    ];
}
