using Infra.Tests.Support;

namespace Infra.Tests.Rollout;

/// <summary>The runbook, done: every command in it runs, one after the other, and prints the lines that stand below it.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class RunbookTests
{
    private const string Prompt = "$ ";

    [Fact]
    public async Task Commands_OfTheRunbook_PrintWhatStandsThere()
    {
        using var project = new GitProject();
        project.Dev = project.Dev.Replace("2026-10", "2026-09", StringComparison.Ordinal);
        project.WithRepository();
        var (output, commands) = ("", 0);

        foreach (var line in Lines())
        {
            if (!line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                Assert.Contains($"{line}\n", $"{output}\n", StringComparison.Ordinal);
                continue;
            }

            (output, commands) = (await RunAsync(project, line[Prompt.Length..]), commands + 1);
        }

        Assert.InRange(commands, 10, 40);
    }

    private static IEnumerable<string> Lines()
    {
        var isConsole = false;
        foreach (var line in File.ReadLines(RepositoryFolder.File("docs/runbooks/upgrade.md").FullName))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isConsole = line == "```console";
            else if (isConsole && line.Length > 0)
                yield return line;
        }
    }

    private static async Task<string> RunAsync(GitProject project, string command)
    {
        // A test of its own drains a cluster.
        if (command.StartsWith("./infractl drain", StringComparison.Ordinal)) return "";

        if (command.StartsWith("./infractl ", StringComparison.Ordinal)) return await project.RunAsync(command);

        // What else a person types: an edit by sed, a commit, and commands that need an account.
        if (command.StartsWith("sed -i ", StringComparison.Ordinal))
        {
            var words = command.Split('\'')[1].Split('/');
            Assert.Contains(words[1].TrimStart('^'), project.Dev, StringComparison.Ordinal);
            project.Dev = project.Dev.Replace($"\n{words[1].TrimStart('^')}\n", $"\n{words[2]}\n", StringComparison.Ordinal);
        }
        else if (command.StartsWith("git commit ", StringComparison.Ordinal))
        {
            project.Commit(command);
        }
        else
        {
            Assert.Matches("^(pulumi up --stack dev|kubectl .*|aws eks .*)$", command);
        }

        return "";
    }
}
