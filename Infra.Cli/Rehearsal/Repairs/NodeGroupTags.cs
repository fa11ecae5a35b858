using System.Text.Json.Nodes;
using System.Web;
using Infra.Cli.Rehearsal.Emulator;

namespace Infra.Cli.Rehearsal.Repairs;

internal sealed class NodeGroupTags : IRepair
{
    private const string NodeGroup = ":nodegroup/";

    private readonly Dictionary<string, Dictionary<string, string?>> _changes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Reason => "TagResource and UntagResource know clusters only, so that another tag of a node group fails";

    /// <inheritdoc/>
    public GatewayAnswer? Answer(GatewayRequest request)
    {
        // The ARN has slashes of its own, which the caller encodes.
        if (request.Service != "eks" || request.Steps is not ["tags", ..] || Arn(request) is not { } arn || !arn.Contains(NodeGroup, StringComparison.Ordinal)) return null;

        lock (_changes)
        {
            if (!_changes.TryGetValue(arn, out var changes)) _changes[arn] = changes = new(StringComparer.Ordinal);
            switch (request.Method)
            {
                case "POST":
                    foreach (var (key, value) in request.Json["tags"] as JsonObject ?? []) changes[key] = (string?)value;
                    break;
                case "DELETE":
                    foreach (var key in HttpUtility.ParseQueryString(request.Query).GetValues("tagKeys") ?? []) changes[key] = null;
                    break;
                default:
                    return null;
            }
        }

        return GatewayAnswer.Of([]);
    }

    /// <inheritdoc/>
    public GatewayAnswer Mend(GatewayRequest request, GatewayAnswer answer)
    {
        if (request is not { Method: "GET", Service: "eks", Steps: ["clusters", _, "node-groups", _] } || answer.Json is not { } body || body["nodegroup"] is not JsonObject group) return answer;

        lock (_changes)
        {
            if (!_changes.TryGetValue((string?)group["nodegroupArn"] ?? "", out var changes)) return answer;

            var tags = group["tags"] as JsonObject ?? [];
            foreach (var (key, value) in changes)
            {
                if (value is null) tags.Remove(key);
                else tags[key] = value;
            }

            group["tags"] = tags.DeepClone();
            return answer.With(body);
        }
    }

    private static string? Arn(GatewayRequest request) => string.Join('/', request.Steps.Skip(1));
}
