using Infra.Cli.StackFiles;
using Infra.Model.Rules;
using Infra.Tests.Support;

namespace Infra.Tests.Rules;

[Collection(DeploymentCollection.Name)]
public sealed class EnvironmentsHoldRulesTests
{
    public static TheoryData<string> Environments => [.. StackFolder.Environments(RepositoryFolder.Root)];

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Program_OfThisProject_HoldsAllRulesInAPreviewAndInAnUpdate(string name)
    {
        var environment = StackFile.ReadEnvironment(RepositoryFolder.Root, name);

        Assert.Empty(await RuledProgram.RunAsync(environment, RuleSet.All, isPreview: true));
        Assert.Empty(await RuledProgram.RunAsync(environment, RuleSet.All, isPreview: false));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Plan_OfThisProject_TellsThatAllRulesHold(string name)
    {
        var judgement = RuleSet.All.Judge(await RuledProgram.PlanAsync(StackFile.ReadEnvironment(RepositoryFolder.Root, name)), []);

        Assert.Empty(judgement.Broken);
        Assert.Empty(judgement.Unknown);
    }
}
