using Infra.Tests.Support;

namespace Infra.Tests.Rollout;

/// <summary>
/// The runbooks, done: every console block runs in a state in which a reader would run it, and prints the lines that stand below each
/// command. What needs an account is only held to its form here; RunbookCommandsTests asks its parser.
/// </summary>
[Collection(DeploymentCollection.Name)]
public sealed class RunbookTests
{
    internal const string Prompt = "$ ";
    private const string Whole = "upgrade.md";

    // A page that is one story runs in one project; of the others, each section is a story of its own.
    public static TheoryData<string, string> Sections
    {
        get
        {
            var data = new TheoryData<string, string> { { Whole, "" } };
            foreach (var file in RepositoryFolder.Root.GetDirectories("docs/runbooks").Single().EnumerateFiles("*.md").Where(file => file.Name is not (Whole or ReleaseRunbookTests.Page)).OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                foreach (var section in Lines(file.Name).Select(line => line.Section).Distinct(StringComparer.Ordinal)) data.Add(file.Name, section);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Commands_OfARunbook_PrintWhatStandsThere(string file, string section)
    {
        using var project = await ProjectAsync(file, section);
        var (output, commands) = ("", 0);

        foreach (var (_, line) in Lines(file).Where(line => file == Whole || line.Section == section))
        {
            if (!line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                Assert.Contains($"{line}\n", $"{output}\n", StringComparison.Ordinal);
                continue;
            }

            (output, commands) = (await RunAsync(project, line[Prompt.Length..]), commands + 1);
        }

        Assert.NotEqual(0, commands);
    }

    [Theory]
    [InlineData("./infractl rollout dev general drain")]
    [InlineData("sed -i 's/^    release: \"2026-08\"/    release: \"2026-09\"/' Pulumi.dev.yaml")]
    [InlineData("something else")]
    public async Task Command_ThatCannotBeRunWhereItStands_Fails(string command)
    {
        using var project = new GitProject().WithRepository();

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => RunAsync(project, command));
    }

    private static async Task<GitProject> ProjectAsync(string file, string section)
    {
        var project = new GitProject();
        foreach (var name in TestEnvironments.Names) project.Write($"Pulumi.{name}.yaml", TestEnvironments.TextOf(name));
        project.Write("allowed-differences.yaml", await File.ReadAllTextAsync(Path.Combine(TestEnvironments.Folder.FullName, "allowed-differences.yaml")));

        if (file == "release-a-service.md") project.Dev += Service(section == "A new service" ? "- stage: test" : "- stage: enabled\n              share: 100\n              readyFor: 100");

        // Whoever goes back to 2026-09 went on from there; what a rollout did is committed move by move.
        var isBack = (file, section) is ("roll-back.md", "Undo the last move of servers" or "The old servers take the load again" or "Go back to an older release");
        if (isBack) project.Dev = project.Dev.Replace("2026-10", "2026-09", StringComparison.Ordinal);
        project.WithRepository();
        if (file == "pieces.md") project.Dev = WithBlock(project.Dev, file, section);

        // Someone deployed an edit of the servers, and wrote down what runs since.
        if (section.StartsWith("An edit of enabled servers", StringComparison.Ordinal))
        {
            var restored = project.Dev;
            foreach (var move in (string[])["test --set disk.sizeGiB=80 --set testSize=2", "enable"])
            {
                await project.RunAsync($"rollout dev general {move}");
                project.Commit(move);
            }

            project.Write("deployed.yaml", project.Dev);
            project.Dev = project.Dev.Remove(project.Dev.LastIndexOf("stage: enabled", StringComparison.Ordinal), "stage: enabled".Length).Insert(project.Dev.LastIndexOf("stage: enabled", StringComparison.Ordinal), "stage: draining");
            Assert.NotEqual(restored, project.Dev);
        }

        if (!isBack) return project;

        project.Dev = project.Dev.Replace("\n    release: \"2026-09\"\n", "\n    release: \"2026-10\"\n", StringComparison.Ordinal);
        project.Commit("control plane");
        foreach (var move in (string[])["test --release 2026-10 --set testSize=2", "enable", .. section.StartsWith("Undo", StringComparison.Ordinal) ? [] : (string[])["drain"]])
        {
            await project.RunAsync($"rollout dev general {move}");
            project.Commit(move);
        }

        return project;
    }

    private static string Service(string stage) => $$"""
            services:
              shop:
                api:
                  capacity: { min: 3, max: 6 }
                  expose: { scheme: internetFacing, host: api.example.com }
                  versions:
                    {{stage}}
                      run:
                        image: shop/api@sha256:0000000000000000000000000000000000000000000000000000000000000000
                        port: 8080
                        cpuMillis: 100
                        memoryMiB: 128
                        health: { ready: /readyz, live: /livez }

        """;

    // What a section of the page tells to write into the stack file: below a key that is there already, or at the end.
    private static string WithBlock(string stackFile, string page, string section)
    {
        var place = stackFile.Length;
        foreach (var (_, line) in Lines(page, "yaml").Where(line => line.Section == section))
        {
            var isTop = line.StartsWith("    ", StringComparison.Ordinal) && line[4] != ' ';
            if (isTop) place = stackFile.IndexOf($"\n{line}\n", StringComparison.Ordinal) is >= 0 and var known ? known + line.Length + 2 : stackFile.Length;
            if (isTop && place < stackFile.Length) continue;

            (stackFile, place) = (stackFile.Insert(place, $"{line}\n"), place + line.Length + 1);
        }

        return stackFile;
    }

    internal static IEnumerable<(string Section, string Line)> Lines(string file, string language = "console")
    {
        var (isConsole, section) = (false, "");
        foreach (var line in File.ReadLines(RepositoryFolder.File($"docs/runbooks/{file}").FullName))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isConsole = line == $"```{language}";
            else if (isConsole && line.Length > 0)
                yield return (section, line);
            else if (!isConsole && line.StartsWith('#'))
                section = line.TrimStart('#', ' ');
        }
    }

    /// <summary>Edits a file as sed would.</summary>
    /// <param name="project">The project.</param>
    /// <param name="command">The command, of which the text to find is in the file.</param>
    internal static void Edit(GitProject project, string command)
    {
        var (words, name) = (command.Split('\'')[1].Split('/'), command.Split(' ')[^1]);
        var isLine = words[1].StartsWith('^');
        var (old, with, text) = (isLine ? $"\n{words[1][1..]}\n" : words[1], isLine ? $"\n{words[2]}\n" : words[2], project.Read(name));
        Assert.Contains(old, text, StringComparison.Ordinal);
        project.Write(name, text.Replace(old, with, StringComparison.Ordinal));
    }

    private static async Task<string> RunAsync(GitProject project, string command)
    {
        // Tests of their own drain a cluster, ask an account and run what is proven.
        if (command is "git add evidence" || command.StartsWith("./infractl prove ", StringComparison.Ordinal)) return "";
        if (command.StartsWith("./infractl drain", StringComparison.Ordinal) || command.StartsWith("./infractl preflight ", StringComparison.Ordinal)) return "";

        if (command.StartsWith("./infractl ", StringComparison.Ordinal))
            return await project.RunAsync(command.Replace("--against deployed.yaml", $"--against {project.Folder}/deployed.yaml", StringComparison.Ordinal));

        // What else a person types: an edit by sed, git, and commands that need an account.
        if (command.StartsWith("sed -i ", StringComparison.Ordinal))
        {
            Edit(project, command);
        }
        else if (command.StartsWith("git commit -am ", StringComparison.Ordinal))
        {
            // It would fail where nothing changed.
            Assert.NotEqual("", project.Git("status", "--porcelain"));
            project.Commit(command);
        }
        else if (command == "git revert COMMIT")
        {
            project.Dev = project.Dev.Replace("max: 6", "max: 8", StringComparison.Ordinal);
            project.Commit("more");
            project.Git("-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", "revert", "--no-edit", "HEAD");
        }
        else if (command.StartsWith("git rm ", StringComparison.Ordinal))
        {
            project.Git([.. command.Split(' ')[1..]]);
        }
        else
        {
            Assert.Matches("^(pulumi|kubectl|aws|gh|export|\\.github/scripts/after-deploy\\.sh) ", $"{command} ");
        }

        return "";
    }
}
