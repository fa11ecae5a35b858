using Infra.Tests.Support;

namespace Infra.Tests.Rollout;

/// <summary>The runbook about releases, done by a newcomer: a release is written, built in, and dev is moved to it.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class ReleaseRunbookTests
{
    internal const string Page = "releases.md";

    [Fact]
    public async Task Commands_OfTheRunbook_PrintWhatStandsThere()
    {
        using var project = new GitProject();
        foreach (var name in TestEnvironments.Names) project.Write($"Pulumi.{name}.yaml", TestEnvironments.TextOf(name));
        project.Write("allowed-differences.yaml", await File.ReadAllTextAsync(Path.Combine(TestEnvironments.Folder.FullName, "allowed-differences.yaml")));
        project.WithRepository();
        BuiltProgram? program = null;
        var (output, moves) = ("", 0);

        try
        {
            foreach (var (_, line) in RunbookTests.Lines(Page))
            {
                if (!line.StartsWith(RunbookTests.Prompt, StringComparison.Ordinal))
                {
                    Assert.True($"{output}\n".Contains($"{line}\n", StringComparison.Ordinal), $"found no line \"{line}\" in:\n{output}");
                    continue;
                }

                output = await RunAsync(line[RunbookTests.Prompt.Length..]);
            }
        }
        finally
        {
            program?.Dispose();
        }

        Assert.Equal(5, moves);
        Assert.DoesNotContain("2026-10", project.Dev, StringComparison.Ordinal);

        async Task<string> RunAsync(string command)
        {
            // Tests of their own ask an account.
            if (command.Contains(" --ask ", StringComparison.Ordinal)) return "";
            if (command.StartsWith("./infractl release ", StringComparison.Ordinal)) return await project.RunAsync(command);
            if (command.StartsWith("./infractl ", StringComparison.Ordinal))
            {
                if (command.StartsWith("./infractl rollout dev general ", StringComparison.Ordinal)) moves++;
                program ??= new BuiltProgram(Path.Combine(project.Folder, "releases"));
                return program.Run(project.Folder, command.Split(' ')[1..]);
            }

            if (command.StartsWith("sed -i ", StringComparison.Ordinal))
            {
                RunbookTests.Edit(project, command);
            }
            else if (command.StartsWith("git commit -am ", StringComparison.Ordinal))
            {
                Assert.NotEqual("", project.Git("status", "--porcelain", "--untracked-files=no"));
                project.Commit(command);
            }
            else if (command.StartsWith("git add ", StringComparison.Ordinal))
            {
                project.Git(command.Split(' ')[1..]);
            }
            else
            {
                Assert.Matches("^(pulumi up|kubectl|aws) ", command);
            }

            return "";
        }
    }
}
