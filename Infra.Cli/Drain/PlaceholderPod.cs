using System.Text.Json.Nodes;
using Infra.Model.Draining;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Drain;

/// <summary>A pod that does nothing but hold room, of the priority class that gives way to every other pod.</summary>
internal static class PlaceholderPod
{
    internal const string Namespace = "kube-system";
    internal const string Label = "infra/placeholder";
    internal const string LabelValue = "drain";
    internal const string Annotation = "infra/placeholder-for";

    /// <summary>Stands for the name of a node, which is a field and no label.</summary>
    internal const string NameField = "metadata.name";

    // As the headroom of the cluster (Infra/Baseline/Headroom.cs).
    private const string Image = "registry.k8s.io/pause:3.10@sha256:ee6521f290b2168b6e0935a181d4cff9be1ac3f505666ef0e3c98fae8199917a";

    // It ends by itself when its drain was killed: nothing would delete it then.
    private const int LongestLifeSeconds = 3600;

    /// <summary>The pod.</summary>
    /// <param name="missing">The pod that it stands for.</param>
    internal static JsonObject Of(MissingRoom missing)
    {
        var pod = missing.Pod;
        var terms = pod.NodeTerms.IsEmpty ? [[]] : pod.NodeTerms;
        return new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Pod",
            ["metadata"] = new JsonObject
            {
                ["name"] = Name(pod),
                ["namespace"] = Namespace,
                ["labels"] = new JsonObject { [Label] = LabelValue },
                ["annotations"] = new JsonObject { [Annotation] = $"{pod.Key}" },
            },
            ["spec"] = new JsonObject
            {
                ["priorityClassName"] = "infra-headroom",
                ["automountServiceAccountToken"] = false,
                ["enableServiceLinks"] = false,
                ["terminationGracePeriodSeconds"] = 0,
                ["activeDeadlineSeconds"] = LongestLifeSeconds,
                ["restartPolicy"] = "Never",
                ["securityContext"] = new JsonObject { ["runAsNonRoot"] = true, ["runAsUser"] = 65534, ["seccompProfile"] = new JsonObject { ["type"] = "RuntimeDefault" } },
                ["tolerations"] = new JsonArray([.. pod.Tolerations.Where(toleration => toleration.Key != NodeLabels.Stage).Select(Toleration)]),
                ["affinity"] = new JsonObject
                {
                    ["nodeAffinity"] = new JsonObject
                    {
                        ["requiredDuringSchedulingIgnoredDuringExecution"] = new JsonObject
                        {
                            ["nodeSelectorTerms"] = new JsonArray([.. terms.Select(term => Term([.. term, .. missing.Beside]))]),
                        },
                    },
                },
                ["containers"] = new JsonArray(new JsonObject
                {
                    ["name"] = "placeholder",
                    ["image"] = Image,
                    ["ports"] = new JsonArray([.. pod.HostPorts.Select(Port)]),
                    ["resources"] = new JsonObject { ["requests"] = Amounts(pod.Requests), ["limits"] = Limits(pod.Requests) },
                    ["securityContext"] = new JsonObject
                    {
                        ["allowPrivilegeEscalation"] = false,
                        ["readOnlyRootFilesystem"] = true,
                        ["capabilities"] = new JsonObject { ["drop"] = new JsonArray("ALL") },
                    },
                }),
            },
        };
    }

    /// <summary>Its name, which a pod keeps for as long as it is the same pod.</summary>
    internal static string Name(ClusterPod pod) => $"infra-drain-{ContentHash.Of(JsonValue.Create(pod.Uid))}";

    private static JsonObject Toleration(PodToleration toleration)
    {
        var json = new JsonObject { ["operator"] = toleration.Operator };
        if (toleration.Key.Length > 0) json["key"] = toleration.Key;
        if (toleration.Value.Length > 0) json["value"] = toleration.Value;
        if (toleration.Effect.Length > 0) json["effect"] = toleration.Effect;
        return json;
    }

    private static JsonObject Term(ImmutableArray<LabelRequirement> term)
    {
        var json = new JsonObject();
        foreach (var (name, requirements) in (ReadOnlySpan<(string, IEnumerable<LabelRequirement>)>)
                 [("matchExpressions", term.Where(one => one.Key != NameField)), ("matchFields", term.Where(one => one.Key == NameField))])
        {
            // An operator without values would be refused; a condition of no values holds always (NotIn), or the pod waits for nothing (In).
            JsonNode[] written = [.. requirements.Where(one => one is not { Operator: "NotIn", Values.IsEmpty: true }).Select(Requirement)];
            if (written.Length > 0) json[name] = new JsonArray(written);
        }

        return json;
    }

    private static JsonObject Requirement(LabelRequirement requirement)
    {
        var values = requirement is { Operator: "In", Values.IsEmpty: true } ? ["none"] : requirement.Values;
        var json = new JsonObject { ["key"] = requirement.Key, ["operator"] = requirement.Operator };
        if (!values.IsEmpty) json["values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        return json;
    }

    private static JsonObject Port(string port)
    {
        var number = int.Parse(port.Split('/')[1]);
        return new JsonObject { ["containerPort"] = number, ["hostPort"] = number, ["protocol"] = port.Split('/')[0] };
    }

    private static JsonObject Amounts(Amounts requests) =>
        new(requests.Of.Where(entry => entry.Key != Model.Draining.Amounts.Pods && entry.Value > 0).Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)$"{entry.Value}m")));

    // What is no processor, memory or disk (a GPU) has to have a limit, which is its request.
    private static JsonObject Limits(Amounts requests) => new(Amounts(requests).Where(entry => entry.Key.Contains('/', StringComparison.Ordinal))
        .Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));
}
