using System.Diagnostics;
using Infra.Model.Findings;

namespace Infra.Cli.Change;

/// <summary>Files of the project as they stand in a revision of its git repository.</summary>
internal sealed class GitRevision
{
    private readonly DirectoryInfo _project;
    private readonly string _commit;

    private GitRevision(DirectoryInfo project, string commit) => (_project, _commit) = (project, commit);

    /// <summary>Finds a revision.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="name">The revision in git's words, for example <c>HEAD~1</c> or <c>origin/main</c>.</param>
    /// <returns>The revision; nothing when git knows none of that name.</returns>
    /// <exception cref="UserException">There is no git, or the folder is no repository.</exception>
    internal static GitRevision? Find(DirectoryInfo project, string name)
    {
        if (Run(project, "rev-parse", "--git-dir").Code != 0)
            throw new UserException($"no git repository in {project.FullName}", $"name a file or an environment instead of the revision \"{name}\"");

        // A name that begins with a hyphen would be an option.
        var (code, commit) = name.StartsWith('-') ? (1, "") : Run(project, "rev-parse", "--verify", "--quiet", $"{name}^{{commit}}");
        return code == 0 ? new GitRevision(project, commit.Trim()) : null;
    }

    /// <summary>The commit that is checked out.</summary>
    /// <param name="project">The project's folder.</param>
    /// <returns>The revision; nothing without git, without a repository and before the first commit.</returns>
    internal static GitRevision? Head(DirectoryInfo project)
    {
        try
        {
            return Find(project, "HEAD");
        }
        catch (UserException)
        {
            return null;
        }
    }

    /// <summary>The revisions that changed a file.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="path">The file, from the project's folder.</param>
    /// <param name="most">The most revisions to find.</param>
    /// <returns>The revisions, the latest first, each with its short name and its day; none without git or a repository.</returns>
    internal static IReadOnlyList<(GitRevision Revision, string Commit, string Day)> History(DirectoryInfo project, string path, int most)
    {
        try
        {
            var (code, output) = Run(project, "log", $"--max-count={most}", "--format=%h %cs", "--", $"./{path}");
            return code != 0 ? [] :
            [
                .. from line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                   let words = line.Split(' ')
                   select (new GitRevision(project, words[0]), words[0], words[1]),
            ];
        }
        catch (UserException)
        {
            return [];
        }
    }

    /// <summary>The commit's short name and its day.</summary>
    /// <returns>For example <c>1a2b3c4 of 2026-11-22</c>.</returns>
    internal string Describe() => Run(_project, "log", "--max-count=1", "--format=%h of %cs", _commit).Output.Trim();

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, from the project's folder.</param>
    /// <returns>Its text; nothing when it was not there.</returns>
    internal string? Read(string path) => Run(_project, "show", $"{_commit}:./{path}") is (0, var text) ? text : null;

    private static (int Code, string Output) Run(DirectoryInfo project, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = project.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            // Both at once: a pipe that nobody empties stops the program that fills it.
            var errors = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            errors.Wait();
            git.WaitForExit();
            return (git.ExitCode, output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new UserException("no git command", "install git from https://git-scm.com, or name a file or an environment to compare with");
        }
    }
}
