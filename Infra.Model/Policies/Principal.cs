using System.Text.Json.Serialization;

namespace Infra.Model.Policies;

/// <summary>Who a statement is about.</summary>
public sealed record Principal
{
    private Principal()
    {
    }

    /// <summary>An AWS service's principal.</summary>
    [JsonPropertyName("Service")]
    public string? OfService { get; private init; }

    /// <summary>An account, role or user, as an ARN; <c>*</c> for everybody.</summary>
    [JsonPropertyName("AWS")]
    public string? OfIdentity { get; private init; }

    /// <summary>Everybody. Only with a condition that names one: <see cref="Statement.Conditions"/>.</summary>
    public static Principal Anybody { get; } = new() { OfIdentity = "*" };

    /// <summary>An AWS service.</summary>
    /// <param name="service">Its principal, for example <c>ec2.amazonaws.com</c>.</param>
    /// <returns>The principal.</returns>
    public static Principal Service(string service) => new() { OfService = service };

    /// <summary>An account, role or user.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <returns>The principal.</returns>
    public static Principal Identity(string arn) => new() { OfIdentity = arn };
}
