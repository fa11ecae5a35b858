using Infra.Cli.StackFiles;

namespace Infra.Cli.Releases;

/// <summary>Which environments run which release.</summary>
/// <param name="Environments">The environments whose stack file can be read, in ordinal order.</param>
/// <param name="Unread">The stack files that cannot be.</param>
internal sealed record ReleaseUse(IReadOnlyList<EnvironmentDefinition> Environments, IReadOnlyList<string> Unread)
{
    /// <summary>Reads the stack files of a project.</summary>
    internal static ReleaseUse Of(DirectoryInfo project)
    {
        var (environments, unread) = (new List<EnvironmentDefinition>(), new List<string>());
        foreach (var name in StackFolder.Environments(project))
        {
            try
            {
                environments.Add(StackFile.ReadEnvironment(project, name));
            }
            catch (UserException)
            {
                unread.Add($"Pulumi.{name}.yaml");
            }
        }

        return new ReleaseUse(environments, unread);
    }

    /// <summary>The environments whose control plane runs a release.</summary>
    internal IReadOnlyList<string> ControlPlanes(ReleaseName release) =>
        [.. Environments.Where(environment => environment.Settings.Release == release).Select(environment => $"{environment.Name}")];

    /// <summary>The pools with servers of a release.</summary>
    internal IReadOnlyList<(string Environment, string Pool)> Pools(ReleaseName release) =>
    [
        .. from environment in Environments
           from pool in environment.Settings.Pools.OrderBy(pool => $"{pool.Key}", StringComparer.Ordinal)
           where pool.Value.Generations.Any(generation => generation.Server.Release == release)
           select ($"{environment.Name}", $"{pool.Key}"),
    ];

    /// <summary>Whether any environment runs a release.</summary>
    internal bool IsRun(ReleaseName release) => ControlPlanes(release).Count + Pools(release).Count > 0;
}
