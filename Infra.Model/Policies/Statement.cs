using System.Text.Json.Serialization;
using Infra.Model.Values.Aws;

namespace Infra.Model.Policies;

/// <summary>One statement of an IAM policy. It allows; this program has no use for a denial.</summary>
public sealed record Statement
{
    /// <summary>What the statement is for, as a name; without it the statement has none.</summary>
    [JsonPropertyOrder(0)]
    public string? Sid { get; init; }

    /// <summary>Always <c>Allow</c>.</summary>
    [JsonPropertyOrder(1)]
    public string Effect { get; } = "Allow";

    /// <summary>Who is allowed; only in trust and resource policies.</summary>
    [JsonPropertyOrder(2)]
    public Principal? Principal { get; init; }

    /// <summary>What is allowed, for example <c>kms:Decrypt</c>.</summary>
    [JsonPropertyOrder(3)]
    [JsonPropertyName("Action")]
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>On what it is allowed, as ARNs; absent in trust policies.</summary>
    [JsonPropertyOrder(4)]
    [JsonPropertyName("Resource")]
    public IReadOnlyList<string>? Resources { get; init; }

    /// <summary>Under which conditions: operator, then key, then value; without it, under all.</summary>
    [JsonPropertyOrder(5)]
    [JsonPropertyName("Condition")]
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Conditions { get; init; }

    /// <summary>A statement of actions on resources.</summary>
    /// <param name="actions">The actions.</param>
    /// <param name="resources">The ARNs of the resources.</param>
    public static Statement Allowing(IEnumerable<ActionName> actions, IEnumerable<ResourceArn> resources) =>
        new() { Actions = [.. actions.Select(action => $"{action}")], Resources = [.. resources.Select(resource => $"{resource}")] };
}
