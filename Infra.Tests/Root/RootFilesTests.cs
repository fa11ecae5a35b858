using Infra.Cli;
using Infra.Cli.StackFiles;
using Infra.Model.Findings;
using Infra.Model.Rules;
using Infra.Model.Settings;
using Infra.Tests.Support;

namespace Infra.Tests.Root;

/// <summary>
/// The stack files at the root are their user's. What is asked of them holds for any good file: settings, rules, what may differ and
/// names, in the words of the program itself.
/// </summary>
[Collection(DeploymentCollection.Name)]
public sealed class RootFilesTests
{
    // A day of its own: an old commit must pass tomorrow, too.
    private const string Day = "2026-11-22";

    [Fact]
    public async Task Check_OfTheFilesAtTheRoot_FindsNothing()
    {
        var result = await Support.Cli.RunInAsync(RepositoryFolder.Root.FullName, "check", "--as-of", Day);

        Assert.True(result.ExitCode == ExitCode.Good, $"./infractl check --as-of {Day}, of the stack files at the root:\n{result.Output}{result.Errors}");
    }

    [Fact]
    public async Task Releases_AtTheRoot_AreCompleteAndAsTheyWerePublished()
    {
        var result = await Support.Cli.RunInAsync(RepositoryFolder.Root.FullName, "release", "check", "--as-of", Day);

        Assert.True(result.ExitCode == ExitCode.Good, $"./infractl release check --as-of {Day}, of the releases at the root:\n{result.Output}{result.Errors}");
    }

    [Fact]
    public async Task Program_OfTheFilesAtTheRoot_HoldsAllRulesInAPreviewAndInAnUpdate()
    {
        var findings = new List<string>();
        foreach (var environment in Readable())
        {
            findings.AddRange(await RuledProgram.RunAsync(environment, RuleSet.All, isPreview: true));
            findings.AddRange(await RuledProgram.RunAsync(environment, RuleSet.All, isPreview: false));
        }

        Assert.True(findings.Count == 0, $"the program, with the stack files at the root:\n{string.Join('\n', findings.Distinct())}");
    }

    // Why another cannot be read is what check says.
    private static IEnumerable<EnvironmentDefinition> Readable()
    {
        foreach (var name in StackFolder.Environments(RepositoryFolder.Root))
        {
            EnvironmentDefinition environment;
            try
            {
                environment = StackFile.ReadEnvironment(RepositoryFolder.Root, name);
            }
            catch (UserException)
            {
                continue;
            }

            yield return environment;
        }
    }
}
