using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Cli.Rehearsal.Emulator;

/// <summary>A call of an AWS operation.</summary>
internal sealed partial record GatewayRequest
{
    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path, still encoded, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its question mark; empty without one.</summary>
    public required string Query { get; init; }

    /// <summary>The headers, but for those that belong to the connection.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Headers { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>The service by the name under which requests to it are signed, for example <c>eks</c>.</summary>
    public string Service => Scope().Match(Headers.FirstOrDefault(header => header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase)).Value ?? "").Groups["service"].Value;

    /// <summary>The body as JSON; an empty object without one.</summary>
    public JsonObject Json => Body.Length == 0 ? [] : JsonNode.Parse(Body) as JsonObject ?? [];

    /// <summary>The steps of the path, decoded.</summary>
    public ImmutableArray<string> Steps => [.. Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];

    [GeneratedRegex("Credential=[^/]+/[0-9]+/[^/]+/(?<service>[^/]+)/aws4_request", RegexOptions.CultureInvariant)]
    private static partial Regex Scope();
}
