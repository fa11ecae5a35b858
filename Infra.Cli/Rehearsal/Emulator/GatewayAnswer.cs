using System.Text;
using System.Text.Json.Nodes;

namespace Infra.Cli.Rehearsal.Emulator;

/// <summary>The answer to a call.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers, but for those that belong to the connection.</param>
/// <param name="Body">The body.</param>
internal sealed record GatewayAnswer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    /// <summary>Whether the call worked.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The body as JSON; <see langword="null"/> if it is none.</summary>
    public JsonObject? Json
    {
        get
        {
            try
            {
                return Body.Length == 0 ? null : JsonNode.Parse(Body) as JsonObject;
            }
            catch (System.Text.Json.JsonException)
            {
                return null;
            }
        }
    }

    internal static GatewayAnswer Of(JsonObject body) =>
        new(200, [KeyValuePair.Create("Content-Type", "application/json")], Encoding.UTF8.GetBytes(body.ToJsonString()));

    internal GatewayAnswer With(JsonObject body) => this with { Body = Encoding.UTF8.GetBytes(body.ToJsonString()) };
}
