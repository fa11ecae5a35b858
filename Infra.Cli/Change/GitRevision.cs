using Infra.Cli.StackFiles;
using Infra.Cli.Tools;

namespace Infra.Cli.Change;

/// <summary>Files of the project as they stand in a revision of its git repository.</summary>
internal sealed class GitRevision
{
    private readonly Git _git;
    private readonly string _commit;

    private GitRevision(Git git, string commit) => (_git, _commit) = (git, commit);

    /// <summary>Finds a revision.</summary>
    /// <param name="git">The repository.</param>
    /// <param name="name">The revision in git's words, for example <c>HEAD~1</c> or <c>origin/main</c>.</param>
    /// <returns>The revision; <see langword="null"/> if git knows none of that name.</returns>
    /// <exception cref="UserException">There is no git, or it refuses the folder.</exception>
    internal static async Task<GitRevision?> FindAsync(Git git, string name)
    {
        if (!await git.IsRepositoryAsync()) throw new UserException($"no git repository in {git.Folder}", $"name a file or an environment instead of the revision \"{name}\"");

        // A name that begins with a hyphen would be an option.
        return name.StartsWith('-') || await git.OutputAsync("rev-parse", "--verify", "--quiet", $"{name}^{{commit}}") is not { } commit
            ? null
            : new GitRevision(git, commit.Trim());
    }

    /// <summary>The commit that is checked out.</summary>
    /// <returns>The revision; <see langword="null"/> without git, without a repository and before the first commit.</returns>
    /// <exception cref="UserException">Git refuses the folder.</exception>
    internal static async Task<GitRevision?> HeadAsync(Git git) =>
        Git.IsInstalled && await git.IsRepositoryAsync() ? await FindAsync(git, "HEAD") : null;

    /// <summary>The revisions that changed a file.</summary>
    /// <param name="git">The repository.</param>
    /// <param name="path">The file, from the project's folder.</param>
    /// <param name="most">The most revisions to find.</param>
    /// <returns>The revisions, the latest first, each with its short name and its day; none without git or a repository.</returns>
    internal static async Task<IReadOnlyList<(GitRevision Revision, string Commit, string Day)>> HistoryAsync(Git git, string path, int most) =>
    [
        .. from line in (Git.IsInstalled ? await git.OutputAsync("log", $"--max-count={most}", "--format=%h %cs", "--", $"./{path}") ?? "" : "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
           let words = line.Split(' ')
           select (new GitRevision(git, words[0]), words[0], words[1]),
    ];

    /// <summary>The commit's short name and its day.</summary>
    /// <returns>For example <c>1a2b3c4 (2026-11-22)</c>.</returns>
    internal async Task<string> DescribeAsync() => (await _git.OutputAsync("log", "--max-count=1", "--format=%h (%cs)", _commit) ?? _commit).Trim();

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, from the project's folder.</param>
    /// <returns>Its text; <see langword="null"/> if it was not there.</returns>
    internal Task<string?> ReadAsync(string path) => _git.OutputAsync("show", $"{_commit}:./{path}");

    /// <summary>Reads the settings in a stack file.</summary>
    /// <param name="file">The file's name.</param>
    /// <returns>The settings; <see langword="null"/> if it was not there, or today's rules refuse it, which is where the history ends that can be compared.</returns>
    internal async Task<EnvironmentSettings?> SettingsAsync(string file)
    {
        try
        {
            return await ReadAsync(file) is { } text ? StackFile.Parse(file, text).Settings() : null;
        }
        catch (UserException)
        {
            return null;
        }
    }
}
