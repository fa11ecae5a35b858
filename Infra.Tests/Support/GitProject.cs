using System.Diagnostics;
using Infra.Cli;

namespace Infra.Tests.Support;

/// <summary>A project of its own in a temporary folder, with the stack file of dev, in a git repository if a test wants one.</summary>
internal sealed class GitProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infra-project-");

    internal GitProject() => Dev = TestEnvironments.TextOf("dev");

    /// <summary>The folder.</summary>
    internal string Folder => _folder.FullName;

    /// <summary>The text of the stack file of dev.</summary>
    internal string Dev
    {
        get => Read("Pulumi.dev.yaml");
        set => Write("Pulumi.dev.yaml", value);
    }

    public void Dispose()
    {
        // Git makes its objects read-only.
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;

        _folder.Delete(recursive: true);
    }

    /// <summary>Makes the folder a repository, with what is there as the first commit.</summary>
    internal GitProject WithRepository()
    {
        Git("init", "--quiet", "--initial-branch=main");
        return Commit("first");
    }

    /// <summary>Commits everything.</summary>
    /// <param name="message">The message.</param>
    internal GitProject Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet", "--allow-empty", "--message", message);
        return this;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name.</param>
    internal string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>Writes a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its text.</param>
    internal void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    /// <summary>Runs a command on the project.</summary>
    /// <param name="args">The words after <c>./infractl</c>.</param>
    internal Task<CliResult> RunAsync(params string[] args) => Support.Cli.RunInAsync(Folder, args);

    /// <summary>Runs a command that has to end well.</summary>
    /// <param name="command">The command as one would type it, with or without <c>./infractl</c>.</param>
    /// <returns>What it printed.</returns>
    internal async Task<string> RunAsync(string command)
    {
        var words = command.Split(' ');
        var result = await RunAsync(words[0] == "./infractl" ? words[1..] : words);

        // A move outside a repository is judged with less, and a role without a boundary may do more; both are said.
        Assert.Matches("^((warning: there is no git repository with a commit, |found no permissionsBoundary in the stack file; ).*\n)?$", result.Errors);
        result.ShouldEndWith(ExitCode.Good);
        return result.Output;
    }

    /// <summary>Runs git.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it printed.</returns>
    internal string Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
        })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();

        Assert.Equal(0, git.ExitCode);
        return output.Trim();
    }
}
