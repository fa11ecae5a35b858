using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infra.Model.Policies;

/// <summary>An IAM policy: the only place where one is written as text.</summary>
/// <param name="Statements">What it allows or denies, in the order it is written.</param>
public sealed record PolicyDocument(params IReadOnlyList<Statement> Statements)
{
    // The policy language's version, not a date of ours.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html (at e2b8637), read 2026-11-22
    private const string LanguageVersion = "2012-10-17";

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The policy as IAM reads it, with keys in a fixed order.</summary>
    /// <returns>A JSON document.</returns>
    public string ToJson() => JsonSerializer.Serialize(new { Version = LanguageVersion, Statement = Statements }, Json);

    /// <summary>A trust policy that lets one AWS service take a role.</summary>
    /// <param name="service">The service's principal, for example <c>ec2.amazonaws.com</c>.</param>
    /// <param name="actions">What the service does to take the role; <c>sts:AssumeRole</c> for most.</param>
    /// <returns>The policy.</returns>
    public static PolicyDocument TrustedBy(string service, params IReadOnlyList<string> actions) =>
        new(new Statement { Actions = actions, Principal = Principal.Service(service) });
}
