using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infra.AddOns;

/// <summary>The configuration of an add-on: as a record, so that what is misspelled does not compile.</summary>
public abstract record AddOnConfiguration
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private protected AddOnConfiguration()
    {
    }

    /// <summary>The configuration as EKS takes it, with keys in a fixed order.</summary>
    /// <returns>A JSON document.</returns>
    public virtual string ToJson() => JsonSerializer.Serialize(this, GetType(), Json);
}
