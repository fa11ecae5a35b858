namespace Infra.Model.Rules;

/// <summary>What is checked beside the rules, because it takes more than the declarations of one environment: settings, days, other environments, or what is deployed.</summary>
/// <param name="Id">The family and a number: <c>ENV</c> for environments, <c>CHG</c> for changes; never given to another check.</param>
/// <param name="Statement">What is true of good ones.</param>
/// <param name="Why">What goes wrong where it is not true.</param>
/// <param name="Source">The page that explains it.</param>
public sealed record CheckKind(string Id, string Statement, string Why, string Source)
{
    public static readonly CheckKind ProgramAccepts = new(
        "ENV001",
        "The program accepts the settings.",
        "If the settings are rejected here, pulumi up rejects them too.",
        "https://www.pulumi.com/docs/iac/concepts/config/");

    public static readonly CheckKind NetworksAreApart = new(
        "ENV002",
        "The networks of two environments do not overlap.",
        "Overlapping networks can never be connected, and the CIDR block of a VPC cannot be changed.",
        "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html");

    public static readonly CheckKind AccountsAreApart = new(
        "ENV003",
        "Two environments may use one AWS account only if each names the other in sharesAccountWith.",
        "If one environment uses up the account's quotas, or deletes something by mistake, the other one is affected.",
        "https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/organizing-your-aws-environment.html");

    public static readonly CheckKind KubernetesIsSupported = new(
        "ENV004",
        "The Kubernetes version of the control plane is supported.",
        "After the end of support, EKS charges for extended support, or upgrades the control plane automatically.",
        "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html");

    public static readonly CheckKind NamesFit = new(
        "ENV005",
        "Every physical name fits the length limits of AWS and Kubernetes.",
        "A name that is too long fails in the middle of an update.",
        "https://www.pulumi.com/docs/iac/concepts/resources/names/");

    public static readonly CheckKind ExemptionsAreNeeded = new(
        "ENV006",
        "Every exemption matches a resource that breaks its rule.",
        "An exemption that is not needed would hide the next mistake.",
        "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/security.html");

    public static readonly CheckKind ExemptionsEnd = new(
        "ENV007",
        "No exemption has expired.",
        "An exemption is temporary: before it ends, somebody must correct the cause or decide again.",
        "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/security.html");

    public static readonly CheckKind ImagesMeet = new(
        "ENV008",
        "An environment that takes images from another one is let in by it, and names repositories that are there.",
        "Pods start on no server that may not pull their image.",
        "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html");

    public static readonly CheckKind CostIsWithinBudget = new(
        "ENV009",
        "The estimated cost of a month is within the budget.",
        "What costs too much is easiest to see before it is deployed; the bill comes a month later.",
        "https://docs.aws.amazon.com/wellarchitected/latest/cost-optimization-pillar/welcome.html");

    public static readonly CheckKind ImagesAreRecent = new(
        "ENV010",
        "The image of enabled servers is not older than imageAgeDays.",
        "Security fixes reach servers only with a newer image.",
        "https://docs.aws.amazon.com/eks/latest/best-practices/protecting-the-infrastructure.html");

    public static readonly CheckKind ServersAreNotChanged = new(
        "CHG001",
        "No change modifies servers in place.",
        "Nobody has tested the modified servers, and the old ones no longer exist.",
        "https://docs.aws.amazon.com/eks/latest/userguide/update-managed-node-group.html");

    public static readonly CheckKind ServersAreNotReplacedAtOnce = new(
        "CHG002",
        "No change replaces servers within one update.",
        "Pulumi deletes the old servers as soon as the new node group exists, before pods have moved and before anybody tested the new servers.",
        "https://docs.aws.amazon.com/eks/latest/userguide/update-managed-node-group.html");

    public static readonly CheckKind NothingIsLost = new(
        "CHG003",
        "No change deletes or replaces the cluster, the network, a KMS key or a log group.",
        "Everything that depends on them is lost too.",
        "https://www.pulumi.com/docs/iac/concepts/resources/options/protect/");

    public static readonly CheckKind NothingGoesFirst = new(
        "CHG004",
        "No change deletes a resource before its replacement exists.",
        "In between neither of them exists, and if the replacement fails, none exists afterwards.",
        "https://www.pulumi.com/docs/iac/concepts/resources/options/deletebeforereplace/");

    public static readonly CheckKind ServersThatTakeLoadStay = new(
        "CHG005",
        "No change deletes an enabled node group.",
        "Its pods are evicted at once, and there may be no room for them on other servers.",
        "https://docs.aws.amazon.com/eks/latest/userguide/delete-managed-node-group.html");

    public static readonly CheckKind ProtectionIsKept = new(
        "CHG006",
        "No change deletes or replaces a protected resource.",
        "Pulumi rejects the whole update, and the content of a protected resource cannot be restored.",
        "https://www.pulumi.com/docs/iac/concepts/resources/options/protect/");

    public static readonly CheckKind RemovalsAreAnnounced = new(
        "CHG008",
        "No change deletes a namespace or an image repository that did not retire in an earlier change.",
        "Other people's workloads and images are in it; a rename is a removal too.",
        "https://www.pulumi.com/docs/iac/concepts/resources/options/protect/");

    public static readonly CheckKind DeployedMovesOnce = new(
        "CHG010",
        "From what is deployed, each pool makes at most one legal move in one update, and none beside a change of the control plane.",
        "Two changes that were each reviewed by themselves may meet in one deployment: servers would then take load without a test, or lose it without a successor.",
        "https://docs.aws.amazon.com/eks/latest/userguide/update-managed-node-group.html");

    public static readonly CheckKind TeardownIsApart = new(
        "CHG011",
        "teardown: true is deployed in a change of its own.",
        "Whoever approves it approves that nothing is protected, and would overlook what else the change does.",
        "https://www.pulumi.com/docs/iac/concepts/resources/options/protect/");

    /// <summary>Reports what the check found in the settings of an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="path">The setting to change.</param>
    /// <param name="found">What was found.</param>
    /// <param name="remedy">What to do about it.</param>
    public Finding Report(EnvironmentName environment, string path, string found, string? remedy) =>
        new(path, found, remedy) { Rule = Id, Environment = environment.ToString() };

    /// <summary>All of them, by family and number.</summary>
    public static ImmutableArray<CheckKind> All { get; } =
    [
        ServersAreNotChanged, ServersAreNotReplacedAtOnce, NothingIsLost, NothingGoesFirst, ServersThatTakeLoadStay, ProtectionIsKept,
        RemovalsAreAnnounced, DeployedMovesOnce, TeardownIsApart,
        ProgramAccepts, NetworksAreApart, AccountsAreApart, KubernetesIsSupported, NamesFit, ExemptionsAreNeeded, ExemptionsEnd, ImagesMeet,
        CostIsWithinBudget, ImagesAreRecent,
    ];
}
