using Infra.Rules;
using Infra.Tests.Support;

namespace Infra.Tests.Rules;

[Collection(DeploymentCollection.Name)]
public sealed class MutationTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            foreach (var (index, mutation) in Mutations.All.Index()) cases.Add(index, mutation.Rule);

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Mistake_InTheProgramOrItsSettings_BreaksItsRuleAlikeEverywhere(int index, string rule)
    {
        var mutation = Mutations.All[index];

        var preview = await RuledProgram.RunAsync(mutation.Environment, RuleSet.All, isPreview: true, mutation.Change());
        var update = await RuledProgram.RunAsync(mutation.Environment, RuleSet.All, isPreview: false, mutation.Change());
        var plan = await RuledProgram.JudgePlanAsync(mutation.Environment, RuleSet.All, mutation.Change());

        Assert.NotEmpty(preview);
        Assert.All(preview, line => Assert.Contains(line.Split(' ')[0], mutation.AlsoBreaks.Append(rule)));
        Assert.Contains(preview, line => line.StartsWith($"{rule} ", StringComparison.Ordinal));
        Assert.Equal(preview, update);
        Assert.Equal(preview, plan.Broken.Select(finding => finding.ToString()));
        Assert.Empty(plan.Unknown);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Mistake_WithItsRuleSwitchedOff_IsFoundByNoOther(int index, string rule)
    {
        var mutation = Mutations.All[index];
        var others = new RuleSet(RuleCatalogue.All.Where(other => other.Id != rule && !mutation.AlsoBreaks.Contains(other.Id)));

        Assert.Empty((await RuledProgram.JudgePlanAsync(mutation.Environment, others, mutation.Change())).Broken);
    }

    [Fact]
    public void Mistakes_OfTheTable_AreThereForEveryRuleThatSeesTheProgram() => Assert.Equal(
        // What the component of the cluster declares in a program of its own, only a plan and a preview see.
        RuleCatalogue.All.Select(rule => rule.Id).Except(["SEC027"]),
        Mutations.All.Select(mutation => mutation.Rule).Distinct());
}
