using Infra.Model.Draining;

namespace Infra.Cli.Drain;

/// <summary>Reads a pod.</summary>
internal static class PodReader
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";

    internal static ClusterPod Read(Node pod, IReadOnlyDictionary<PodKey, ImmutableArray<ImmutableArray<LabelRequirement>>> volumes)
    {
        var (key, spec, annotations) = (ClusterReader.Key(pod), pod.At("spec"), ClusterReader.Labels(pod.At("metadata.annotations")));
        var labels = ClusterReader.Labels(pod.At("metadata.labels"));
        return new ClusterPod
        {
            Key = key,
            Uid = ClusterReader.Text(pod, "metadata.uid"),
            Node = spec.At("nodeName").Text is { Length: > 0 } node ? node : null,
            Labels = labels,
            Requests = Requests(spec),
            Owner = pod.At("metadata.ownerReferences").Items.Where(owner => owner.At("controller").IsTrue)
                .Select(owner => new PodOwner(ClusterReader.Text(owner, "kind"), ClusterReader.Text(owner, "name"), ClusterReader.Text(owner, "uid"))).FirstOrDefault(),
            Priority = ClusterReader.Int(spec, "priority"),
            IsReady = ClusterReader.IsTrue(pod, "Ready"),
            IsTerminating = pod.At("metadata.deletionTimestamp") is not MissingNode,
            IsFinished = pod.At("status.phase").Text is "Succeeded" or "Failed",
            IsStatic = annotations.ContainsKey("kubernetes.io/config.mirror"),
            IsKept = annotations.GetValueOrDefault("cluster-autoscaler.kubernetes.io/safe-to-evict") == "false",
            StandsFor = labels.GetValueOrDefault(PlaceholderPod.Label) == PlaceholderPod.LabelValue ? annotations.GetValueOrDefault(PlaceholderPod.Annotation, "") : null,
            NodeTerms = NodeTerms(key.Namespace, spec, volumes),
            Tolerations =
            [
                .. spec.At("tolerations").Items.Select(one => new PodToleration(
                    ClusterReader.Text(one, "key"), one.At("operator").Text ?? "Equal", ClusterReader.Text(one, "value"), ClusterReader.Text(one, "effect"))),
            ],
            Relations = [.. Relations(key.Namespace, spec, labels)],
            HostPorts =
            [
                .. from container in spec.At("containers").Items
                   from port in container.At("ports").Items
                   where port.At("hostPort").Number is > 0
                   select $"{port.At("protocol").Text ?? "TCP"}/{port.At("hostPort").Text}",
            ],
        };
    }

    // https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#resource-sharing-within-containers and
    // https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/, from general knowledge
    private static Amounts Requests(Node spec)
    {
        var (running, starting) = (Amounts.None, Amounts.None);
        foreach (var container in spec.At("initContainers").Items)
        {
            var own = ClusterReader.Amounts(container.At("resources.requests"));
            starting = starting.Largest(running.Plus(own));
            if (container.At("restartPolicy").Text == "Always") running = running.Plus(own);
        }

        running = spec.At("containers").Items.Aggregate(running, (sum, container) => sum.Plus(ClusterReader.Amounts(container.At("resources.requests"))));
        var all = running.Largest(starting);
        // Requests of the pod as a whole take the place of those of its containers.
        all = new Amounts(all.Of.SetItems(ClusterReader.Amounts(spec.At("resources.requests")).Of));
        return new Amounts(all.Plus(ClusterReader.Amounts(spec.At("overhead"))).Of.SetItem(Amounts.Pods, 1000));
    }

    private static ImmutableArray<ImmutableArray<LabelRequirement>> NodeTerms(
        string space, Node spec, IReadOnlyDictionary<PodKey, ImmutableArray<ImmutableArray<LabelRequirement>>> volumes)
    {
        var selector = spec.At("nodeSelector").Entries.Select(label => LabelRequirement.In(label.Key, label.Value.Text ?? "")).ToImmutableArray();
        var claims = spec.At("volumes").Items.Select(volume => volume.At("persistentVolumeClaim.claimName").Text).OfType<string>();
        ImmutableArray<ImmutableArray<ImmutableArray<LabelRequirement>>> all =
        [
            selector.IsEmpty ? [] : [selector],
            VolumeTerms.Terms(spec.At($"affinity.nodeAffinity.{Required}.nodeSelectorTerms")),
            .. claims.Select(claim => volumes.GetValueOrDefault(new PodKey(space, claim), [])),
        ];
        // Each has to hold, and each may hold in one of several ways.
        return all.Where(terms => !terms.IsEmpty).Aggregate(
            ImmutableArray<ImmutableArray<LabelRequirement>>.Empty,
            (ways, terms) => ways.IsEmpty ? terms : [.. from way in ways from term in terms select way.AddRange(term)]);
    }

    private static IEnumerable<PodRelation> Relations(string space, Node spec, ImmutableDictionary<string, string> labels)
    {
        foreach (var (kind, name) in (IEnumerable<(PodRelationKind, string)>)[(PodRelationKind.Together, "podAffinity"), (PodRelationKind.Apart, "podAntiAffinity")])
        {
            foreach (var term in spec.At($"affinity.{name}.{Required}").Items)
            {
                ImmutableArray<string> named = [.. term.At("namespaces").Items.Select(one => one.Text ?? "")];
                // Which namespaces a selector of namespaces means is not asked.
                yield return new PodRelation(
                    kind,
                    ClusterReader.Text(term, "topologyKey"),
                    term.At("namespaceSelector") is not MissingNode ? [PodRelation.EveryNamespace] : named.IsEmpty ? [space] : named,
                    [.. ClusterReader.Selector(term.At("labelSelector")), .. MatchLabels(term, labels)]);
            }
        }

        foreach (var spread in spec.At("topologySpreadConstraints").Items.Where(spread => spread.At("whenUnsatisfiable").Text == "DoNotSchedule"))
        {
            yield return new PodRelation(
                PodRelationKind.Spread,
                ClusterReader.Text(spread, "topologyKey"),
                [space],
                [.. ClusterReader.Selector(spread.At("labelSelector")), .. MatchLabels(spread, labels)],
                ClusterReader.Int(spread, "maxSkew"));
        }
    }

    private static IEnumerable<LabelRequirement> MatchLabels(Node term, ImmutableDictionary<string, string> labels) =>
        from key in term.At("matchLabelKeys").Items.Select(key => key.Text).OfType<string>()
        where labels.ContainsKey(key)
        select LabelRequirement.In(key, labels[key]);
}
