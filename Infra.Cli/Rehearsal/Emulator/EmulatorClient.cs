using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Infra.Cli.Rehearsal.Emulator;

/// <summary>Asks the emulator, in the protocols of AWS, what there is.</summary>
/// <param name="call">Makes a call.</param>
/// <param name="region">The region to ask about.</param>
internal sealed class EmulatorClient(Func<GatewayRequest, Task<GatewayAnswer>> call, string region)
{
    internal async Task<ImmutableArray<EmulatedNodeGroup>> NodeGroupsAsync()
    {
        var groups = ImmutableArray.CreateBuilder<EmulatedNodeGroup>();
        foreach (var cluster in await ClustersAsync())
        {
            foreach (var name in await NamesAsync($"/clusters/{cluster}/node-groups", "nodegroups"))
            {
                // What is listed may be gone a moment later, as Terraform goes on meanwhile.
                var answer = await call(Request("GET", "eks", $"/clusters/{cluster}/node-groups/{name}", "", "application/json"));
                if (answer.Status != 404) groups.Add(EmulatedNodeGroup.Read((JsonObject)Checked($"node group {name}", answer).Json!["nodegroup"]!));
            }
        }

        return groups.ToImmutable();
    }

    /// <summary>Calls an operation of a service that speaks the query protocol.</summary>
    /// <param name="service">The service.</param>
    /// <param name="version">The version of its API.</param>
    /// <param name="action">The operation.</param>
    /// <returns>The answer.</returns>
    internal async Task<XDocument> QueryAsync(string service, string version, string action)
    {
        var answer = await call(Request("POST", service, "/", $"Action={action}&Version={version}", "application/x-www-form-urlencoded"));
        return XDocument.Parse(Encoding.UTF8.GetString(Checked(action, answer).Body));
    }

    /// <summary>Calls an operation of a service that speaks JSON.</summary>
    /// <param name="service">The service.</param>
    /// <param name="target">The operation, as the header <c>X-Amz-Target</c> names it.</param>
    /// <param name="body">The arguments.</param>
    /// <returns>The answer.</returns>
    internal async Task<JsonObject> TargetAsync(string service, string target, JsonObject body)
    {
        var request = Request("POST", service, "/", body.ToJsonString(), "application/x-amz-json-1.1");
        var answer = await call(request with { Headers = request.Headers.Add(KeyValuePair.Create("X-Amz-Target", target)) });
        return Checked(target, answer).Json ?? [];
    }

    internal Task<ImmutableArray<string>> ClustersAsync() => NamesAsync("/clusters", "clusters");

    // A cluster that is just removed has no node groups any more.
    private async Task<ImmutableArray<string>> NamesAsync(string path, string list)
    {
        var answer = await call(Request("GET", "eks", path, "", "application/json"));
        return answer.Status == 404 ? [] : [.. Checked(path, answer).Json![list]!.AsArray().Select(name => (string)name!)];
    }

    // The emulator looks at the scope of the signature, and not at the signature.
    private GatewayRequest Request(string method, string service, string path, string body, string type) => new()
    {
        Method = method,
        Path = path,
        Query = "",
        Headers =
        [
            KeyValuePair.Create("Authorization", $"AWS4-HMAC-SHA256 Credential=rehearsal/20260101/{region}/{service}/aws4_request, SignedHeaders=host, Signature=none"),
            KeyValuePair.Create("Content-Type", type),
        ],
        Body = Encoding.UTF8.GetBytes(body),
    };

    private static GatewayAnswer Checked(string operation, GatewayAnswer answer) => answer.IsSuccess
        ? answer
        : throw new InvalidOperationException($"the emulator answers {operation} with {answer.Status}: {Encoding.UTF8.GetString(answer.Body)}");
}
