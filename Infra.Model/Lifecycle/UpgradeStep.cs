using Infra.Model.Settings;

namespace Infra.Model.Lifecycle;

/// <summary>One pull request on the way to a release, and the one that takes it back.</summary>
public sealed record UpgradeStep
{
    /// <summary>What to do: a command, or an edit of the stack file.</summary>
    public required string Do { get; init; }

    /// <summary>The environment before.</summary>
    public required EnvironmentDefinition Before { get; init; }

    /// <summary>The environment afterwards.</summary>
    public required EnvironmentDefinition After { get; init; }

    /// <summary>What to do to go back.</summary>
    public required string Undo { get; init; }

    /// <summary>The environment after going back, which need not be as before: servers that took load first drain.</summary>
    public required EnvironmentDefinition Undone { get; init; }
}
