namespace Infra.Tests.Support;

/// <summary>A folder with stack files of a test's own, gone when the test is over.</summary>
internal sealed class StackProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infra-");

    /// <summary>The folder.</summary>
    internal string Folder => _folder.FullName;

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Writes a stack file.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="text">The file's text.</param>
    internal StackProject With(string environment, string text)
    {
        File.WriteAllText(PathOf(environment), text);
        return this;
    }

    /// <summary>Writes a stack file.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="bytes">The file's content.</param>
    internal StackProject With(string environment, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(environment), bytes);
        return this;
    }

    /// <summary>Writes a stack file like one of the tests' environments.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="like">The environment, one of <see cref="TestEnvironments"/>.</param>
    /// <param name="changes">Pieces of its text, each of which it holds, with what stands there instead.</param>
    internal StackProject WithLike(string environment, string like, params (string Old, string New)[] changes)
    {
        var text = TestEnvironments.TextOf(like);
        foreach (var (old, instead) in changes)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, instead, StringComparison.Ordinal);
        }

        return With(environment, text);
    }

    /// <summary>Runs a command on the folder.</summary>
    /// <param name="args">The words after <c>./infractl</c>.</param>
    internal Task<CliResult> RunAsync(params string[] args) => Cli.RunInAsync(Folder, args);

    private string PathOf(string environment) => Path.Combine(Folder, $"Pulumi.{environment}.yaml");
}
