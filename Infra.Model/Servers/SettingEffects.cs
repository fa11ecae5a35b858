using System.Collections.Frozen;

namespace Infra.Model.Servers;

/// <summary>
/// What a change of each setting means for servers. This is the promise; that the names of generations keep it, for every setting
/// there is, is tested with settings made at random.
/// </summary>
public static class SettingEffects
{
    /// <summary>
    /// The effect of every setting, by its place: <c>*</c> stands for a name of one's own choice and <c>[]</c> for an item of a list.
    /// </summary>
    public static FrozenDictionary<string, SettingEffect> ByPlace { get; } = new (SettingEffect Effect, string[] Places)[]
    {
        (SettingEffect.OtherCluster,
        [
            "account",
            "region",
            "network.cidr",
            "controlPlane.serviceCidr",
        ]),
        (SettingEffect.OtherServers,
        [
            "network.zones.*",
            "network.ipv6.cidr",
            "network.subnets.privatePrefix",
            "pools.*.spread",
            "pools.*.generations[].server.release",
            "pools.*.generations[].server.operatingSystem",
            "pools.*.generations[].server.instanceTypes[]",
            "pools.*.generations[].server.capacityType",
            "pools.*.generations[].server.labels.*",
            "pools.*.generations[].server.taints[].key",
            "pools.*.generations[].server.taints[].value",
            "pools.*.generations[].server.taints[].effect",
            "pools.*.generations[].server.kubelet.systemReservedCpuMillis",
            "pools.*.generations[].server.kubelet.systemReservedMemoryMiB",
            "pools.*.generations[].server.disk.sizeGiB",
            "pools.*.generations[].server.disk.throughputMiBps",
            "pools.*.generations[].server.disk.iops",
        ]),
        (SettingEffect.SameServers,
        [
            "sharesAccountWith[]",
            "release",
            "deletionProtection",
            "exemptions[].rule",
            "exemptions[].resource",
            "exemptions[].reason",
            "exemptions[].until",
            "permissionsBoundary",
            "network.nat",
            "network.endpoints[]",
            "network.flowLogRetentionDays",
            "network.ipv6.ipamPool",
            "network.subnets.publicPrefix",
            "network.subnets.controlPlanePrefix",
            "controlPlane.publicAccess[]",
            "controlPlane.logRetentionDays",
            "controlPlane.supportType",
            "controlPlane.zonalShift",
            "access.*.role",
            "access.*.policy",
            "access.*.namespaces[]",
            "pools.*.capacity.min",
            "pools.*.capacity.max",
            "pools.*.priority",
            "pools.*.retiring",
            "pools.*.generations[].stage",
            "pools.*.generations[].testSize",
            "clusterServices.coreDns.min",
            "clusterServices.coreDns.max",
            "clusterServices.expander",
            "clusterServices.headroom.replicas",
            "clusterServices.headroom.cpuMillis",
            "clusterServices.headroom.memoryMiB",
            "namespaces.*.cpu",
            "namespaces.*.memoryGiB",
            "namespaces.*.pods",
            "admission.violations",
            "admission.images[]",
            "repositories[]",
            "tags.*",
        ]),
    }.SelectMany(group => group.Places.Select(place => KeyValuePair.Create(place, group.Effect))).ToFrozenDictionary(StringComparer.Ordinal);
}
