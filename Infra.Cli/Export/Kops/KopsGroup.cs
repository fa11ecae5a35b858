using System.Text.Json.Nodes;
using Infra.Model.Servers;
using Infra.Model.Settings.Cluster;
using Infra.Model.Settings.Pools;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Export.Kops;

/// <summary>A generation of servers as an InstanceGroup.</summary>
internal sealed class KopsGroup(EnvironmentDefinition environment, PlannedGeneration generation)
{
    private readonly PoolSettings _pool = environment.Settings.Pools[generation.Pool];
    private readonly ServerSettings _server = generation.Settings.Server;
    private readonly NodeGroupShape _shape = NodeGroupShape.Of(generation.Settings, environment.Settings.Pools[generation.Pool].Capacity);

    /// <summary>Its values for the template.</summary>
    internal JsonObject Of() => new()
    {
        ["name"] = generation.Name[$"{environment.Name}-".Length..],
        ["autoscale"] = generation.Settings.Stage != Stage.Test,
        ["autoscalePriority"] = environment.Settings.ClusterServices.Expander == Expander.Priority ? _pool.Priority : 0,
        ["capacityRebalance"] = _server.CapacityType == CapacityType.Spot,
        ["cloudLabels"] = KopsValues.Map([KeyValuePair.Create("infra:pool", $"{generation.Pool}")]),
        ["image"] = KopsValues.Image(generation.Specification.Architecture),
        ["kubelet"] = Kubelet(),
        ["machineType"] = $"{_server.InstanceTypes[0]}",
        ["maxSize"] = _shape.Max,
        ["minSize"] = _shape.Min,
        ["mixedInstancesPolicy"] = MixedInstances(),
        ["nodeLabels"] = KopsValues.Map(
        [
            .. _server.Labels.Select(label => KeyValuePair.Create($"{label.Key}", $"{label.Value}")),
            KeyValuePair.Create(NodeLabels.Generation, generation.Name),
            KeyValuePair.Create(NodeLabels.Pool, $"{generation.Pool}"),
            KeyValuePair.Create(NodeLabels.Stage, _shape.Stage),
        ]),
        ["rootVolumeIops"] = _server.Disk.Iops,
        ["rootVolumeSize"] = _server.Disk.SizeGiB,
        ["rootVolumeThroughput"] = _server.Disk.ThroughputMiBps,
        ["subnets"] = KopsValues.List(generation.Zones.Select(KopsValues.Private)),
        ["taints"] = KopsValues.List(_shape.Taints.Select(taint => $"{taint.Key}{(taint.Value is { } value ? $"={value}" : "")}:{taint.Effect}")),
    };

    private JsonObject Kubelet()
    {
        var reserved = new JsonObject();
        if (_server.Kubelet.SystemReservedCpuMillis > 0) reserved["cpu"] = string.Create(CultureInfo.InvariantCulture, $"{_server.Kubelet.SystemReservedCpuMillis}m");
        if (_server.Kubelet.SystemReservedMemoryMiB > 0) reserved["memory"] = string.Create(CultureInfo.InvariantCulture, $"{_server.Kubelet.SystemReservedMemoryMiB}Mi");

        var kubelet = new JsonObject { ["maxPods"] = generation.Specification.MaxPods };
        if (reserved.Count > 0) kubelet["systemReserved"] = reserved;

        return kubelet;
    }

    private JsonObject MixedInstances()
    {
        if (_server.CapacityType != CapacityType.Spot && _server.InstanceTypes.Count == 1) return [];

        var policy = new JsonObject { ["instances"] = KopsValues.List(_server.InstanceTypes.Select(type => $"{type}")), ["onDemandBase"] = 0 };
        if (_server.CapacityType == CapacityType.Spot)
        {
            policy["onDemandAboveBase"] = 0;
            policy["spotAllocationStrategy"] = "price-capacity-optimized";
        }
        else
        {
            policy["onDemandAboveBase"] = 100;
            policy["onDemandAllocationStrategy"] = "prioritized";
        }

        return policy;
    }
}
