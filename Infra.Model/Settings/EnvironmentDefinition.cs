namespace Infra.Model.Settings;

/// <summary>An environment: what it is called and what it consists of.</summary>
/// <param name="Name">The environment's name, which is the stack's.</param>
/// <param name="Settings">Its settings.</param>
public sealed record EnvironmentDefinition(EnvironmentName Name, EnvironmentSettings Settings);
