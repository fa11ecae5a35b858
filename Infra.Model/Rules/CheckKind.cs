using System.Collections.Immutable;
using Infra.Model.Findings;
using Infra.Model.Values;

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
        "What it refuses offline, pulumi up refuses too.",
        "https://www.pulumi.com/docs/iac/concepts/config/");

    public static readonly CheckKind NetworksAreApart = new(
        "ENV002",
        "No two environments have an address in common.",
        "Networks that overlap can never be connected, and a network cannot be renumbered.",
        "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html");

    public static readonly CheckKind AccountsAreApart = new(
        "ENV003",
        "Environments share an account only where both say so.",
        "What exhausts the account's quotas, or deletes by mistake, takes the other environment with it.",
        "https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/organizing-your-aws-environment.html");

    public static readonly CheckKind KubernetesIsSupported = new(
        "ENV004",
        "The Kubernetes of the control plane is supported.",
        "After the end EKS bills extended support, or upgrades the control plane by itself.",
        "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html");

    public static readonly CheckKind NamesFit = new(
        "ENV005",
        "Every physical name is as long as AWS and Kubernetes allow.",
        "A name that is too long fails in the middle of an update.",
        "https://www.pulumi.com/docs/iac/concepts/resources/names/");

    public static readonly CheckKind ExemptionsAreNeeded = new(
        "ENV006",
        "Each exemption covers something.",
        "One that covers nothing waits for the mistake that it will hide.",
        "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/security.html");

    public static readonly CheckKind ExemptionsEnd = new(
        "ENV007",
        "No exemption is over.",
        "An exemption without an end is a rule that does not hold, and nobody decided so.",
        "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/security.html");

    public static readonly CheckKind ServersAreNotChanged = new(
        "CHG001",
        "No change touches servers in place.",
        "A server that is changed is one that nobody tested, and the old one is gone.",
        "https://docs.aws.amazon.com/eks/latest/userguide/update-managed-node-group.html");

    public static readonly CheckKind ServersAreNotReplacedAtOnce = new(
        "CHG002",
        "No change replaces servers within one update.",
        "The old servers go when the new group exists, before pods have moved and before anybody tested it.",
        "https://docs.aws.amazon.com/eks/latest/userguide/update-managed-node-group.html");

    public static readonly CheckKind NothingIsLost = new(
        "CHG003",
        "No change deletes or replaces the cluster, the network or a key.",
        "Everything in them goes with them.",
        "https://www.pulumi.com/docs/iac/concepts/resources/options/protect/");

    public static readonly CheckKind NothingGoesFirst = new(
        "CHG004",
        "No change deletes something before its successor is there.",
        "Between the one and the other there is neither, and if the second fails there is none.",
        "https://www.pulumi.com/docs/iac/concepts/resources/options/deletebeforereplace/");

    public static readonly CheckKind ServersThatTakeLoadStay = new(
        "CHG005",
        "No change deletes servers that take load.",
        "Their pods are evicted at once, and nothing says that there is room for them elsewhere.",
        "https://docs.aws.amazon.com/eks/latest/userguide/delete-managed-node-group.html");

    public static readonly CheckKind ProtectionIsKept = new(
        "CHG006",
        "No change deletes or replaces what is protected.",
        "The engine refuses the whole update, and what is protected cannot be made again.",
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
        ProgramAccepts, NetworksAreApart, AccountsAreApart, KubernetesIsSupported, NamesFit, ExemptionsAreNeeded, ExemptionsEnd,
    ];
}
