using Infra.Cli.StackFiles;

namespace Infra.Cli.Parity;

/// <summary>The order in which environments are deployed: by name, the reference of the allowed differences last.</summary>
internal static class EnvironmentOrder
{
    /// <summary>The environments that come before one.</summary>
    /// <returns>Those that can be read, in the order of .github/scripts/environments.sh; none without a reference, which alone tells what comes last.</returns>
    internal static IReadOnlyList<EnvironmentDefinition> Before(DirectoryInfo project, EnvironmentName environment)
    {
        var names = StackFolder.Environments(project);
        if (Readable(() => AllowedDifferencesFile.Read(project))?.Content.Reference is not { } reference || !names.Contains($"{reference}")) return [];

        return
        [
            .. names.Where(name => name != $"{reference}").Append($"{reference}").TakeWhile(name => name != $"{environment}")
                .Select(name => Readable(() => StackFile.ReadEnvironment(project, name))).OfType<EnvironmentDefinition>(),
        ];
    }

    // What is wrong with another file is what check is for.
    private static T? Readable<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (UserException)
        {
            return null;
        }
    }
}
