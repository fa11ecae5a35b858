using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli.Rehearsal.Emulator;

namespace Infra.Cli.Rehearsal.Repairs;

/// <summary>Keeps the updates of EKS, which callers ask for until they are done.</summary>
internal sealed class EksUpdates : IRepair
{
    private readonly Dictionary<string, JsonObject> _updates = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Reason => "DescribeUpdate is missing, so that every update fails after it worked; what the emulator updates is done at once";

    /// <inheritdoc/>
    public GatewayAnswer? Answer(GatewayRequest request)
    {
        if (request is not { Method: "GET", Service: "eks", Steps: ["clusters", _, "updates", var id] }) return null;

        lock (_updates)
        {
            return _updates.TryGetValue(id, out var update)
                ? GatewayAnswer.Of(new JsonObject { ["update"] = update.DeepClone() })
                : new GatewayAnswer(404, [KeyValuePair.Create("x-amzn-errortype", "ResourceNotFoundException")], Encoding.UTF8.GetBytes("""{"message":"no such update"}"""));
        }
    }

    /// <inheritdoc/>
    public GatewayAnswer Mend(GatewayRequest request, GatewayAnswer answer)
    {
        if (request is { Method: "POST", Service: "eks", Steps: ["clusters", _, "node-groups", _, "update-config"] } && answer is { IsSuccess: true, Json: { } body } && body["update"] is JsonObject update)
            Keep((string)update["id"]!, update);

        return answer;
    }

    /// <summary>Makes an update that is done.</summary>
    /// <param name="type">Its type, for example <c>VersionUpdate</c>.</param>
    /// <returns>The update, as AWS describes it.</returns>
    internal JsonObject Done(string type)
    {
        lock (_updates)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{_updates.Count:x12}");
            var update = new JsonObject { ["id"] = id, ["type"] = type, ["createdAt"] = 0 };
            Keep(id, update);
            return (JsonObject)_updates[id].DeepClone();
        }
    }

    private void Keep(string id, JsonObject update)
    {
        lock (_updates)
        {
            var done = (JsonObject)update.DeepClone();
            done["status"] = "Successful";
            done["params"] ??= new JsonArray();
            done["errors"] = new JsonArray();
            _updates[id] = done;
        }
    }
}
