using Infra.Model.Values;

namespace Infra.AddOns;

/// <summary>The configuration of an add-on that only the stack file knows.</summary>
/// <param name="Map">The configuration, as it is written there.</param>
public sealed record WrittenConfiguration(FreeMap Map) : AddOnConfiguration
{
    /// <inheritdoc/>
    public override string ToJson() => $"{Map}";
}
