using Infra.Model.Settings;

namespace Infra.Model.Plans;

/// <summary>Everything an environment declares, as the program itself declared it, without an engine and without an account.</summary>
public sealed record EnvironmentPlan
{
    /// <summary>What was planned.</summary>
    public required EnvironmentDefinition Environment { get; init; }

    /// <summary>All resources, in the order the program declared them.</summary>
    public required ImmutableArray<PlannedResource> Resources { get; init; }

    /// <summary>What the stack tells the outside.</summary>
    public required MapNode Outputs { get; init; }

    /// <summary>The names of the outputs that are secret, in ordinal order.</summary>
    public required ImmutableArray<string> SecretOutputs { get; init; }
}
