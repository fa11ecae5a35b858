using System.Text.Json.Nodes;
using Infra.Model.Policies;
using Infra.Model.Settings;
using Infra.Model.Settings.Services;

namespace Infra.Model.Services;

/// <summary>
/// What pods may do in AWS, under a name of its own: versions with equal rights share it, and a new right is another identity, which no
/// version before it has.
/// </summary>
/// <param name="Name">The name of the service account: the service's, and a hash of the rights.</param>
/// <param name="Rights">The rights; none when the pods may do nothing in AWS.</param>
public sealed record ServiceIdentity(string Name, IReadOnlyList<RightSettings> Rights)
{
    /// <summary>The identity of a version.</summary>
    /// <param name="service">The service.</param>
    /// <param name="run">What the version runs.</param>
    /// <returns>The identity.</returns>
    public static ServiceIdentity Of(DeclaredService service, RunSettings run)
    {
        var hash = ContentHash.Of(new JsonObject
        {
            ["namespace"] = service.Namespace.ToString(),
            ["service"] = service.Name.ToString(),
            ["rights"] = new JsonArray([.. run.Rights.Select(right => new JsonArray(Texts(right.Actions), Texts(right.Resources)))]),
        });
        return new ServiceIdentity($"{service.Name}-{hash}", run.Rights);
    }

    /// <summary>The policy of the role.</summary>
    /// <returns>One statement for each right.</returns>
    public PolicyDocument Policy() => new([.. Rights.Select(right => Statement.Allowing(right.Actions, right.Resources))]);

    private static JsonArray Texts<T>(IEnumerable<T> values) => new([.. values.Select(value => (JsonNode)$"{value}")]);
}
