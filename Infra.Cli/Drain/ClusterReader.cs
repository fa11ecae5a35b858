using Infra.Model.Draining;

namespace Infra.Cli.Drain;

/// <summary>Reads what <c>kubectl get --output=json</c> prints of objects of several kinds.</summary>
internal static class ClusterReader
{
    internal static ClusterState Read(string json)
    {
        var items = NodeJson.Parse(json).At("items").Items.ToLookup(item => item.At("kind").Text, StringComparer.Ordinal);
        var volumes = VolumeTerms.Of(items["PersistentVolume"], items["PersistentVolumeClaim"]);
        return new ClusterState
        {
            Nodes = [.. items["Node"].Select(Node)],
            Pods = [.. items["Pod"].Select(pod => PodReader.Read(pod, volumes))],
            Daemons = [.. items["DaemonSet"].Select(daemon => new DaemonState(Key(daemon), Int(daemon, "status.desiredNumberScheduled"), Int(daemon, "status.numberReady")))],
            Budgets = [.. items["PodDisruptionBudget"].Select(Budget)],
            Replicas = items["ReplicaSet"].Concat(items["StatefulSet"]).ToImmutableDictionary(
                item => Text(item, "metadata.uid"), item => item.At("spec.replicas") is MissingNode ? 1 : Int(item, "spec.replicas")),
        };
    }

    internal static PodKey Key(Node item) => new(Text(item, "metadata.namespace"), Text(item, "metadata.name"));

    internal static string Text(Node item, string path) => item.At(path).Text ?? "";

    internal static int Int(Node item, string path) => (int)(item.At(path).Number ?? 0);

    internal static ImmutableDictionary<string, string> Labels(Node map) =>
        map.Entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Text ?? "", StringComparer.Ordinal);

    internal static Amounts Amounts(Node map) => new(Model.Draining.Amounts.None.Of.SetItems(
        map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Quantity.Read(entry.Value.Text ?? "") ?? 0))));

    /// <summary>The conditions of a label selector. One that is missing selects nothing, an empty one everything.</summary>
    internal static ImmutableArray<LabelRequirement> Selector(Node selector) => selector is MissingNode
        ? [LabelRequirement.In("")]
        :
        [
            .. selector.At("matchLabels").Entries.Select(label => LabelRequirement.In(label.Key, label.Value.Text ?? "")),
            .. Requirements(selector.At("matchExpressions")),
        ];

    internal static IEnumerable<LabelRequirement> Requirements(Node expressions) => expressions.Items.Select(item =>
        new LabelRequirement(Text(item, "key"), Text(item, "operator"), [.. item.At("values").Items.Select(value => value.Text ?? "")]));

    internal static bool IsTrue(Node item, string condition) =>
        item.At("status.conditions").Items.Any(one => one.At("type").Text == condition && one.At("status").Text == "True");

    private static ClusterNode Node(Node node) => new()
    {
        Name = Text(node, "metadata.name"),
        Labels = Labels(node.At("metadata.labels")).SetItem(PlaceholderPod.NameField, Text(node, "metadata.name")),
        Taints = [.. node.At("spec.taints").Items.Select(taint => new NodeTaint(Text(taint, "key"), Text(taint, "value"), Text(taint, "effect")))],
        Allocatable = Amounts(node.At("status.allocatable")),
        IsReady = IsTrue(node, "Ready"),
        IsCordoned = node.At("spec.unschedulable").IsTrue,
    };

    private static DisruptionBudget Budget(Node budget) => new(
        Key(budget),
        Selector(budget.At("spec.selector")),
        Int(budget, "status.disruptionsAllowed"),
        Int(budget, "status.currentHealthy"),
        Int(budget, "status.expectedPods"));
}
