namespace Infra.Cli.Rehearsal;

/// <summary>One change of an environment, as one pull request would make it.</summary>
/// <param name="Name">What it does, for people.</param>
/// <param name="Before">The environment before.</param>
/// <param name="After">The environment afterwards.</param>
internal sealed record RehearsalMove(string Name, EnvironmentDefinition Before, EnvironmentDefinition After);
