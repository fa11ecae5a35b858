using System.Text.Json.Nodes;
using Infra.Cli.Export.Kubernetes;
using Infra.Model.Settings.Cluster;

namespace Infra.Cli.Export.Kops;

/// <summary>The rights that EKS gives by access policies, as bindings to the roles that every cluster has.</summary>
internal static class KopsAccess
{
    private const string Rbac = "rbac.authorization.k8s.io";

    /// <summary>The bindings of an entry of <c>access</c>, by the names of their files.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Of(string entry, AccessSettings access)
    {
        if (access.Policy == AccessPolicy.ClusterAdmin) return [];

        var role = access.Policy.ToString().ToLowerInvariant();
        return access.Namespaces.Count == 0
            ? [Binding("ClusterRoleBinding", null)]
            : access.Namespaces.Select(space => Binding("RoleBinding", $"{space}"));

        KeyValuePair<string, string> Binding(string kind, string? space)
        {
            var metadata = new JsonObject { ["name"] = $"infra-{entry}" };
            if (space is not null) metadata["namespace"] = space;

            var file = $"kubernetes/{kind.ToLowerInvariant()}-{(space is null ? "" : $"{space}-")}infra-{entry}.yaml";
            return KeyValuePair.Create(file, YamlText.Of(NodeJson.Parse(new JsonObject
            {
                ["apiVersion"] = $"{Rbac}/v1",
                ["kind"] = kind,
                ["metadata"] = metadata,
                ["roleRef"] = new JsonObject { ["apiGroup"] = Rbac, ["kind"] = "ClusterRole", ["name"] = role },
                ["subjects"] = new JsonArray(new JsonObject { ["apiGroup"] = Rbac, ["kind"] = "Group", ["name"] = KopsValues.Group(entry) }),
            }.ToJsonString()), value => value.Text!));
        }
    }
}
