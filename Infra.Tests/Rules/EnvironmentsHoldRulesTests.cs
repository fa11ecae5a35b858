using Infra.Model.Rules;
using Infra.Tests.Support;

namespace Infra.Tests.Rules;

[Collection(DeploymentCollection.Name)]
public sealed class EnvironmentsHoldRulesTests
{
    public static TheoryData<string> Environments => TestEnvironments.Data;

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Program_OfAnEnvironment_HoldsAllRulesInAPreviewAndInAnUpdate(string name)
    {
        var environment = TestEnvironments.Read(name);

        Assert.Empty(await RuledProgram.RunAsync(environment, RuleSet.All, isPreview: true));
        Assert.Empty(await RuledProgram.RunAsync(environment, RuleSet.All, isPreview: false));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Plan_OfAnEnvironment_TellsThatAllRulesHold(string name)
    {
        var judgement = RuleSet.All.Judge(await RuledProgram.PlanAsync(TestEnvironments.Read(name)), []);

        Assert.Empty(judgement.Broken);
        Assert.Empty(judgement.Unknown);
    }
}
