using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Infra.Tests.Support;

/// <summary>A setting, with all that a test may write there into <see cref="WholeSettings"/> and still have good settings.</summary>
/// <param name="Place">The setting, with <c>*</c> for a name of one's own choice and <c>[]</c> for an item of a list.</param>
/// <param name="Values">Its values, each as the changes that bring it about.</param>
internal sealed record SettingMutation(string Place, Gen<(string Path, string? Json)[]> Values)
{
    private const string Zones = """{ "eu-west-1a": 0, "eu-west-1b": 1, "eu-west-1c": 2 }""";
    private const string Generation = "pools.general.generations[0]";
    private const string Server = $"{Generation}.server";

    /// <summary>Every setting there is, as the settings records say: where nothing lies below.</summary>
    internal static IReadOnlyList<string> Places =>
        [.. SettingPlace.All.Where(IsLeaf).Select(place => PlaceOf(place.Path))];

    /// <summary>A way to change every setting.</summary>
    internal static IReadOnlyList<SettingMutation> All { get; } =
    [
        At("account", OneOf("111111111111", "222222222222", "012345678901")),
        At("sharesAccountWith[0]", OneOf("test", "staging")),
        // The zones are where the region is.
        new("region", Gen.Elements(
            new (string, string?)[] { ("region", "\"eu-central-1\"") },
            [("region", "\"eu-west-1\""), ("network.zones", Zones)])),
        At("release", OneOf("2026-10")),
        At("deletionProtection", Flag),
        At("permissionsBoundary", OneOf("arn:aws:iam::111111111111:policy/boundary", "arn:aws:iam::111111111111:policy/other")),

        At("network.cidr", OneOf("10.10.0.0/16", "10.11.0.0/16", "10.12.0.0/16", "192.168.0.0/16")),
        At("network.zones.eu-central-1a", Number(3, 5)),
        At("network.nat", OneOf("single", "perZone")),
        At("network.endpoints[0]", OneOf("ecrApi", "sts", "logs")),
        At("network.flowLogRetentionDays", Gen.Elements("7", "30", "365")),
        At("network.ipv6.ipamPool", OneOf("ipam-pool-0123456789abcdef0", "ipam-pool-0123456789abcdef1")),
        At("network.ipv6.cidr", OneOf("2600:1f14:aaaa:bb00::/56", "2600:1f14:aaaa:cc00::/56")),
        At("network.subnets.privatePrefix", Number(19, 20)),
        At("network.subnets.publicPrefix", Number(22, 27)),
        At("network.subnets.controlPlanePrefix", Number(22, 28)),

        At("controlPlane.publicAccess[0]", OneOf("203.0.113.0/24", "198.51.100.0/24")),
        At("controlPlane.serviceCidr", OneOf("172.20.0.0/16", "172.21.0.0/16", "172.22.0.0/20")),
        At("controlPlane.logRetentionDays", Gen.Elements("7", "30", "365")),
        At("controlPlane.supportType", OneOf("standard", "extended")),
        At("controlPlane.zonalShift", Flag),

        At("access.team.role", OneOf("arn:aws:iam::111111111111:role/team", "arn:aws:iam::111111111111:role/other")),
        At("access.team.policy", OneOf("edit", "view", "admin")),
        At("access.team.namespaces[0]", OneOf("shop")),

        At("pools.general.capacity.min", Number(1, 5)),
        At("pools.general.capacity.max", Number(5, 8)),
        At("pools.general.spread", OneOf("perZone", "acrossZones")),
        At("pools.general.priority", Number(0, 100)),
        At("pools.general.retiring", Flag),
        At($"{Generation}.stage", OneOf("test", "enabled", "draining")),
        At($"{Generation}.testSize", Number(1, 10)),
        At($"{Server}.release", OneOf("2026-08", "2026-09", "2026-10")),
        At($"{Server}.operatingSystem", OneOf("al2023", "bottlerocket")),
        At($"{Server}.instanceTypes[2]", OneOf("m8g.large", "r6g.large", "r7g.large", "m7g.xlarge", "m7g.8xlarge")),
        At($"{Server}.capacityType", OneOf("onDemand", "spot")),
        At($"{Server}.labels.example.com/purpose", OneOf("general", "special", "a", "B.c_d-9")),
        At($"{Server}.taints[0].key", OneOf("example.com/purpose", "example.com/other", "purpose")),
        At($"{Server}.taints[0].value", OneOf("general", "special")),
        At($"{Server}.taints[0].effect", OneOf("noSchedule", "preferNoSchedule", "noExecute")),
        At($"{Server}.kubelet.systemReservedCpuMillis", Number(0, 4_000)),
        At($"{Server}.kubelet.systemReservedMemoryMiB", Number(0, 8_192)),
        At($"{Server}.disk.sizeGiB", Number(20, 65_536)),
        At($"{Server}.disk.throughputMiBps", Number(125, 1_000)),
        At($"{Server}.disk.iops", Number(4_000, 10_000)),

        At("clusterServices.coreDns.min", Number(2, 4)),
        At("clusterServices.coreDns.max", Number(4, 10)),
        At("clusterServices.expander", OneOf("priority", "leastWaste")),
        At("clusterServices.headroom.replicas", Number(1, 100)),
        At("clusterServices.headroom.cpuMillis", Number(100, 64_000)),
        At("clusterServices.headroom.memoryMiB", Number(128, 524_288)),

        At("namespaces.shop.cpu", Number(1, 100)),
        At("namespaces.shop.memoryGiB", Number(1, 100)),
        At("namespaces.shop.pods", Number(1, 100)),
        At("admission.violations", OneOf("deny", "warn")),
        At("admission.images[0]", OneOf("registry.k8s.io", "public.ecr.aws/docker")),
        At("repositories[0]", OneOf("shop/api", "shop/web")),
        At("tags.team", OneOf("platform", "other", "")),
    ];

    /// <summary>The document with a value written into it.</summary>
    /// <param name="value">One of <see cref="Values"/>.</param>
    internal static string Document((string Path, string? Json)[] value) =>
        SettingsJson.With(Base, [.. value]);

    // Two entries, so that the first may be in any stage; room on the disk for any number of operations.
    private static string Base { get; } = SettingsJson.With(
        WholeSettings.Json,
        ($"{Server}.disk", """{ "sizeGiB": 50, "throughputMiBps": 250, "iops": 4000 }"""),
        ("pools.general.generations[1]", """
            { "stage": "enabled", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["c7g.large"], "disk": { "sizeGiB": 40 } } }
            """));

    private static Gen<string> Flag => Gen.Elements("true", "false");

    private static Gen<string> OneOf(params string[] values) => Gen.Elements(values).Select(value => $"\"{value}\"");

    private static Gen<string> Number(int least, int most) => Gen.Choose(least, most).Select(number => $"{number}");

    private static Func<string, (string Path, string? Json)[]> Text(string path) => json => [(path, json)];

    private static SettingMutation At(string path, Gen<string> values) => new(PlaceOf(path), values.Select(Text(path)));

    private static bool IsLeaf(SettingPlace place) =>
        !place.IsRecord && !SettingPlace.All.Any(other => other != place && IsBelow(other.Path, place.Path));

    private static bool IsBelow(string path, string parent) =>
        path.StartsWith(parent, StringComparison.Ordinal) && path.Length > parent.Length && path[parent.Length] is '.' or '[';

    private static string PlaceOf(string path)
    {
        var (place, rest) = ("", path);
        JsonNode node = JsonNode.Parse(WholeSettings.Json)!;
        while (rest.Length > 0)
        {
            if (rest[0] == '[')
            {
                node = node[0]!;
                rest = rest[(rest.IndexOf(']', StringComparison.Ordinal) + 1)..].TrimStart('.');
                place += "[]";
            }
            else
            {
                var key = node.AsObject().Select(entry => entry.Key)
                    .Where(key => rest == key || rest.StartsWith($"{key}.", StringComparison.Ordinal) || rest.StartsWith($"{key}[", StringComparison.Ordinal))
                    .MaxBy(key => key.Length)!;
                node = node[key]!;
                rest = rest[key.Length..].TrimStart('.');
                place += $"{(place.Length == 0 ? "" : ".")}{(IsMap(place) ? "*" : key)}";
            }
        }

        return place;
    }

    // The maps whose keys are names of one's own choice.
    private static bool IsMap(string place) =>
        place is "network.zones" or "access" or "pools" or "namespaces" or "tags" or "pools.*.generations[].server.labels";
}
