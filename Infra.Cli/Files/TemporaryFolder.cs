namespace Infra.Cli.Files;

/// <summary>A folder for files of one command, gone when the command ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder;

    /// <summary>Makes a folder.</summary>
    /// <exception cref="UserException">There is no place for it.</exception>
    internal TemporaryFolder()
    {
        try
        {
            _folder = Directory.CreateTempSubdirectory("infra-");
        }
        catch (Exception exception) when (FileCause.Is(exception))
        {
            throw FileCause.Problem("the folder for temporary files (TMPDIR)", Path.GetTempPath(), exception, isWritten: true);
        }
    }

    internal string FullName => _folder.FullName;

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception exception) when (FileCause.Is(exception))
        {
            // What is left there the system removes, and nothing depends on it.
        }
    }
}
