using System.Text.Json.Nodes;
using Infra.Model.Releases;
using Infra.Model.Servers;
using Infra.Model.Settings.Cluster;
using Infra.Model.Settings.Network;
using Infra.Model.Values.Aws;

namespace Infra.Cli.Export.Kops;

/// <summary>What an environment fills into the template that all environments share.</summary>
internal sealed class KopsValues(EnvironmentDefinition environment)
{
    // https://github.com/kubernetes/kops/blob/master/channels/stable (of 2026-07, not read). EKS knows a minor
    // version only, and kops needs a patch.
    private static readonly ImmutableSortedDictionary<int, string> Patches = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(35, "v1.35.7"), KeyValuePair.Create(36, "v1.36.3")]);

    // AWS runs the control plane of EKS; these are ours.
    private const string ControlPlaneType = "m7g.large";
    private const int Members = 3;

    private readonly EnvironmentSettings _settings = environment.Settings;

    /// <summary>The values.</summary>
    /// <exception cref="UserException">kops has no version for the release.</exception>
    internal MapNode Of() => (MapNode)NodeJson.Parse(new JsonObject
    {
        ["name"] = $"{ClusterName.Of(environment.Name, _settings)}.k8s.local",
        ["apiType"] = _settings.ControlPlane.PublicAccess.Count > 0 ? "Public" : "Internal",
        ["cloudLabels"] = Map([KeyValuePair.Create("infra:environment", $"{environment.Name}"), .. _settings.Tags]),
        ["controlPlane"] = new JsonArray([.. MemberZones().Select(ControlPlane)]),
        ["expander"] = _settings.ClusterServices.Expander == Expander.Priority ? "priority" : "least-waste",
        ["groups"] = new JsonArray([.. PlannedGeneration.Of(environment).Select(generation => new KopsGroup(environment, generation).Of())]),
        ["identityMappings"] = new JsonArray([.. _settings.Access.OrderBy(access => access.Key, StringComparer.Ordinal).Select(access => Identity(access.Key, access.Value))]),
        ["kubernetesApiAccess"] = List(_settings.ControlPlane.PublicAccess is { Count: > 0 } access ? access.Select(range => $"{range}") : [$"{_settings.Network.Cidr}"]),
        ["kubernetesVersion"] = Version(),
        ["networkCIDR"] = $"{_settings.Network.Cidr}",
        ["permissionsBoundary"] = _settings.PermissionsBoundary?.ToString() ?? "",
        ["serviceClusterIPRange"] = $"{_settings.ControlPlane.ServiceCidr}",
        ["subnets"] = new JsonArray([.. Zones().SelectMany(Subnets)]),
        ["usesPriorities"] = _settings.ClusterServices.Expander == Expander.Priority,
    }.ToJsonString());

    internal static JsonArray List(IEnumerable<string> items) => new([.. items.Select(item => JsonValue.Create(item))]);

    internal static JsonObject Map(IEnumerable<KeyValuePair<string, string>> entries) => new(entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));

    /// <summary>What Kubernetes calls the members of an entry of <c>access</c>, who are no administrators of the cluster.</summary>
    internal static string Group(string entry) => $"infra:{entry}";

    internal static string Private(AvailabilityZone zone) => $"private-{zone}";

    // The same image for every server, as kops knows no Bottlerocket and does not start the images of EKS.
    // docs/operations/images.md of kops and its channel (of 2026-07, not read).
    internal static string Image(Architecture architecture) =>
        $"099720109477/ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-{(architecture == Architecture.Arm64 ? "arm64" : "amd64")}-server-20260714";

    private string Version() => ReleaseCatalogue.Find(_settings.Release).Kubernetes.Version is var minor && Patches.TryGetValue(minor.Minor, out var patch)
        ? patch
        : throw new UserException($"{environment.Name}/release", $"\"{_settings.Release}\" with Kubernetes {minor}, of which the export knows no version of kops", $"use a release of 1.{Patches.Keys.First()} to 1.{Patches.Keys.Last()}, or add the version to Infra.Cli/Export/Kops/KopsValues.cs");

    private IEnumerable<AvailabilityZone> Zones() => _settings.Network.Zones.OrderBy(zone => zone.Value).Select(zone => zone.Key);

    // etcd needs an odd number. Where one NAT gateway is enough for all zones, the failure of a zone is accepted.
    private IEnumerable<AvailabilityZone> MemberZones() => Zones().Take(_settings.Network.Zones.Count >= Members && _settings.Network.Nat != NatMode.Single ? Members : 1);

    private static JsonObject ControlPlane(AvailabilityZone zone) => new()
    {
        ["name"] = $"control-plane-{zone}",
        ["member"] = $"{zone}"[^1..],
        ["image"] = Image(Architecture.Arm64),
        ["machineType"] = ControlPlaneType,
        ["subnets"] = List([Private(zone)]),
    };

    private IEnumerable<JsonObject> Subnets(AvailabilityZone zone)
    {
        var (plan, index) = (SubnetPlan.Of(_settings.Network), _settings.Network.Zones[zone]);
        yield return Subnet(Private(zone), zone, plan.Private(index), "Private", _settings.Network.Nat == NatMode.None ? "External" : "");
        yield return Subnet($"utility-{zone}", zone, plan.Public(index), "Utility", "");
    }

    private static JsonObject Subnet(string name, AvailabilityZone zone, Cidr range, string type, string egress) =>
        new() { ["name"] = name, ["zone"] = $"{zone}", ["cidr"] = $"{range}", ["type"] = type, ["egress"] = egress };

    // The authenticator compares the ARN of a session, which is without the path of the role.
    private static JsonObject Identity(string entry, AccessSettings access) => new()
    {
        ["arn"] = $"arn:{access.Role.Partition}:iam::{access.Role.Account}:role/{access.Role.Name.Split('/')[^1]}",
        ["username"] = Group(entry),
        ["groups"] = List([access.Policy == AccessPolicy.ClusterAdmin ? "system:masters" : Group(entry)]),
    };
}
