using Infra.Cli.StackFiles;

namespace Infra.Cli.Check;

/// <summary>An environment whose settings are good, with the file they stand in.</summary>
internal sealed record CheckedEnvironment(EnvironmentDefinition Definition, StackFile File);
