namespace Infra.Tests.Support;

/// <summary>The folder of the sources that the tests were built from.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder that holds Pulumi.yaml.</summary>
    internal static DirectoryInfo Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>A file in it.</summary>
    /// <param name="path">The path from the root, with slashes.</param>
    internal static FileInfo File(string path) => new(Path.Combine(Root.FullName, path));

    private static DirectoryInfo Find(DirectoryInfo? folder)
    {
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml"))) folder = folder.Parent;

        return folder ?? throw new DirectoryNotFoundException($"found no Pulumi.yaml in {AppContext.BaseDirectory} or above; run the tests where they were built");
    }
}
