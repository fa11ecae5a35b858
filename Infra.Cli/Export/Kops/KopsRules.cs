using System.Text.RegularExpressions;
using Infra.Model.Values.Aws;

namespace Infra.Cli.Export.Kops;

/// <summary>The rules of kops' own validation that the mapping could break, and two that kops does not have: equal networks, and a name without dots.</summary>
/// <remarks>https://github.com/kubernetes/kops/tree/master/pkg/apis/kops/validation: legacy.go read 2026-11-29, the others not read (1.37.0-alpha).</remarks>
internal static partial class KopsRules
{
    /// <summary>What is wrong with a cluster and its groups.</summary>
    /// <param name="cluster">The Cluster.</param>
    /// <param name="groups">The InstanceGroups.</param>
    internal static IEnumerable<string> Faults(Node cluster, IReadOnlyList<Node> groups) =>
        Cluster(cluster, cluster.At("spec")).Concat(Subnets(cluster.At("spec"))).Concat(AddOns(cluster.At("spec"))).Concat(Etcd(cluster.At("spec"), groups)).Concat(groups.SelectMany(group => Group(cluster.At("spec"), group)))
            .Concat(groups.GroupBy(Name).Where(group => group.Count() > 1).Select(group => $"the group {group.Key} is there twice"));

    private static IEnumerable<string> Cluster(Node cluster, Node spec)
    {
        var (network, services, own) = (Network(spec, "networkCIDR"), Network(spec, "serviceClusterIPRange"), Network(spec, "nonMasqueradeCIDR"));
        if (Name(cluster) is not { } name || !name.Contains('.', StringComparison.Ordinal)) yield return $"the name {Name(cluster)} has no dot";
        if (!Version().IsMatch(spec.At("kubernetesVersion").Text ?? "")) yield return $"kubernetesVersion {spec.At("kubernetesVersion").Quoted} is no version with a patch";
        if (network is null || services is null || own is null) yield return "a network of the cluster is missing";
        else if (!own.Contains(services)) yield return $"serviceClusterIPRange {services} is not within nonMasqueradeCIDR {own}";
        if (spec.At("api.loadBalancer.type").Text is not ("Public" or "Internal")) yield return "the load balancer of the API is neither Public nor Internal";
        if (spec.At("topology.dns.type").Text == "None" && spec.At("api.loadBalancer.class").Text != "Network") yield return "without DNS the API needs a load balancer of the class Network";
        if (spec.At("rollingUpdate.maxSurge").Text == "0" && spec.At("rollingUpdate.maxUnavailable").Text == "0") yield return "rollingUpdate has neither surge nor unavailable servers";
    }

    private static IEnumerable<string> Subnets(Node spec)
    {
        var subnets = spec.At("subnets").Items.Select(subnet => (Name: subnet.At("name").Text, Type: subnet.At("type").Text, Zone: subnet.At("zone").Text, Egress: subnet.At("egress").Text, Range: Network(subnet, "cidr"))).ToList();
        if (subnets.Count == 0) yield return "there are no subnets";
        foreach (var subnet in subnets)
        {
            if (subnet.Type is not ("Public" or "Private" or "Utility" or "DualStack")) yield return $"the subnet {subnet.Name} has the type {subnet.Type}";
            if (subnet.Range is null || Network(spec, "networkCIDR")?.Contains(subnet.Range) != true) yield return $"the subnet {subnet.Name} is not within the network";
            else if (Network(spec, "serviceClusterIPRange")?.Overlaps(subnet.Range) == true) yield return $"the subnet {subnet.Name} overlaps the range of services";
            if (subnet.Type == "Private" && subnet.Egress is null && !subnets.Any(other => other.Type is "Utility" or "Public" && other.Zone == subnet.Zone)) yield return $"the subnet {subnet.Name} has no public one in its zone for a NAT gateway";
            if (subnets.Any(other => other.Name != subnet.Name && other.Range is { } range && subnet.Range?.Overlaps(range) == true)) yield return $"the subnet {subnet.Name} overlaps another";
        }

        if (subnets.DistinctBy(subnet => subnet.Name).Count() < subnets.Count) yield return "two subnets have one name";
    }

    private static IEnumerable<string> AddOns(Node spec)
    {
        var needy = ((string[])["awsLoadBalancerController.enabled", "podIdentityWebhook.enabled"]).Where(path => spec.At(path).IsTrue)
            .Concat(spec.At("metricsServer.enabled").IsTrue && !spec.At("metricsServer.insecure").IsTrue ? ["metricsServer.enabled"] : (string[])[]);
        if (!spec.At("certManager.enabled").IsTrue)
        {
            foreach (var path in needy) yield return $"{path} needs certManager";
        }

        if (spec.At("clusterAutoscaler.expander").Text is not ("least-waste" or "priority" or "random" or "most-pods")) yield return $"the expander {spec.At("clusterAutoscaler.expander").Text} is unknown";
        if (spec.At("clusterAutoscaler.createPriorityExpanderConfig").IsTrue && spec.At("clusterAutoscaler.expander").Text != "priority") yield return "priorities are for the expander priority";
    }

    private static IEnumerable<string> Etcd(Node spec, IReadOnlyList<Node> groups)
    {
        var masters = groups.Where(group => group.At("spec.role").Text == "Master").Select(Name).ToList();
        if (masters.Count == 0) yield return "there is no group for the control plane";
        foreach (var etcd in spec.At("etcdClusters").Items)
        {
            var members = etcd.At("etcdMembers").Items;
            if (members.Length % 2 == 0) yield return $"etcd {etcd.At("name").Text} has {members.Length} members, no odd number";
            foreach (var member in members.Where(member => !masters.Contains(member.At("instanceGroup").Text))) yield return $"etcd has a member in {member.At("instanceGroup").Text}, which is no group of the control plane";
        }
    }

    private static IEnumerable<string> Group(Node cluster, Node group)
    {
        var (name, spec) = (Name(group), group.At("spec"));
        if (spec.At("role").Text is not ("Master" or "Node")) yield return $"the group {name} has the role {spec.At("role").Text}";
        if (spec.At("minSize").Number > spec.At("maxSize").Number) yield return $"the group {name} has minSize above maxSize";
        if (spec.At("role").Text == "Master" && spec.At("maxSize").Number > 1) yield return $"the group {name} of the control plane has more than one server";
        if (spec.At("rootVolumeType").Text is not ("gp3" or "gp2" or "io1" or "io2")) yield return $"the group {name} has the volume type {spec.At("rootVolumeType").Text}";
        if (spec.At("instanceMetadata.httpTokens").Text is not ("required" or "optional")) yield return $"the group {name} has httpTokens {spec.At("instanceMetadata.httpTokens").Text}";
        if (spec.At("mixedInstancesPolicy.onDemandAboveBase").Number > 100) yield return $"the group {name} has more than 100 percent on demand";
        if (spec.At("subnets").Items.Length == 0) yield return $"the group {name} has no subnet";
        foreach (var subnet in spec.At("subnets").Items.Where(subnet => cluster.At("subnets").Items.All(known => known.At("name").Text != subnet.Text))) yield return $"the group {name} is in {subnet.Text}, which is no subnet";
        foreach (var taint in spec.At("taints").Items.Where(taint => !Taint().IsMatch(taint.Text ?? ""))) yield return $"the group {name} has the taint {taint.Text}";
        foreach (var label in spec.At("nodeLabels").Entries.Keys.Where(label => label.Count(letter => letter == '/') > 1)) yield return $"the group {name} has the label {label} with two slashes";
    }

    private static string? Name(Node document) => document.At("metadata.name").Text;

    private static Cidr? Network(Node spec, string path) => Cidr.TryParse(spec.At(path).Text ?? "", out var network) ? network : null;

    [GeneratedRegex(@"\Av?1\.[0-9]+\.[0-9]+\z")]
    private static partial Regex Version();

    [GeneratedRegex(@"\A[A-Za-z0-9./_-]+(=[A-Za-z0-9._-]*)?:(NoSchedule|PreferNoSchedule|NoExecute)\z")]
    private static partial Regex Taint();
}
