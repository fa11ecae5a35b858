using Infra.Cli.StackFiles;
using Infra.Model.Settings;

namespace Infra.Cli.Check;

/// <summary>An environment whose settings are good, with the file they stand in.</summary>
/// <param name="Definition">The environment.</param>
/// <param name="File">Its stack file.</param>
internal sealed record CheckedEnvironment(EnvironmentDefinition Definition, StackFile File);
