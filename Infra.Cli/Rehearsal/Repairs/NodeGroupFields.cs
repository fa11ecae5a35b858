using Infra.Cli.Rehearsal.Emulator;

namespace Infra.Cli.Rehearsal.Repairs;

/// <summary>Says of a node group what was asked for when it was made or updated.</summary>
internal sealed class NodeGroupFields : IRepair
{
    private static readonly string[] Fields = ["updateConfig", "nodeRepairConfig"];

    private readonly Dictionary<(string Cluster, string Name), (RememberedFields Fields, bool HasRemoteAccess)> _groups = [];

    /// <inheritdoc/>
    public string Reason =>
        "CreateNodegroup drops updateConfig and nodeRepairConfig, and DescribeNodegroup makes up a remoteAccess with a key pair, so that a second plan replaces the group";

    /// <inheritdoc/>
    public GatewayAnswer? Answer(GatewayRequest request) => null;

    /// <inheritdoc/>
    public GatewayAnswer Mend(GatewayRequest request, GatewayAnswer answer)
    {
        if (request.Service != "eks" || !answer.IsSuccess) return answer;

        lock (_groups)
        {
            switch (request.Method, request.Steps)
            {
                case ("POST", ["clusters", var cluster, "node-groups"]):
                    var asked = request.Json;
                    var fields = new RememberedFields(Fields);
                    fields.Note(asked);
                    _groups[(cluster, (string)asked["nodegroupName"]!)] = (fields, asked["remoteAccess"] is not null);
                    return Described((cluster, (string)asked["nodegroupName"]!), answer);
                case ("GET" or "DELETE", ["clusters", var cluster, "node-groups", var name]):
                    return Described((cluster, name), answer);
                case ("POST", ["clusters", var cluster, "node-groups", var name, "update-config"]):
                    if (_groups.TryGetValue((cluster, name), out var known)) known.Fields.Note(request.Json);
                    return answer;
                default:
                    return answer;
            }
        }
    }

    private GatewayAnswer Described((string Cluster, string Name) group, GatewayAnswer answer)
    {
        if (answer.Json is not { } body || body["nodegroup"] is not System.Text.Json.Nodes.JsonObject description || !_groups.TryGetValue(group, out var known)) return answer;

        known.Fields.AddTo(description);
        if (!known.HasRemoteAccess) description.Remove("remoteAccess");
        return answer.With(body);
    }
}
